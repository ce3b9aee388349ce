using System.Buffers;

namespace Mlops.Transform;

/// <summary>Columns of lists of categories: tokens, tags, codes.</summary>
internal static class ListTokens
{
    /// <summary>Refuses lists of anything but categories.</summary>
    /// <exception cref="SchemaException">Lists of floats, times, lists.</exception>
    public static ListColumn Checked(ListColumn column, string operation)
    {
        ArgumentNullException.ThrowIfNull(column);
        return IsCategory(column.Type.Item!)
            ? column
            : throw TransformErrors.WrongType(column.Name, column.Type, operation, "a list of string, int32, int64 or boolean");
    }

    /// <summary>The list column that a stored operation reads.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ListColumn Read(OperationReader from) => from.Inputs[0] is ListColumn list && IsCategory(list.Type.Item!)
        ? list
        : throw new FormatException($"operation '{from.Name}' reads a column that holds no lists of categories");

    /// <summary>Finds the place of every item.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="kernel">Finds one.</param>
    /// <param name="rented">The places of the items from the first offset on, to be given back to the pool; undefined in rows without a
    /// list.</param>
    /// <returns>The first row with an item that is refused, or -1.</returns>
    public static int Find<TKernel>(ListData lists, TKernel kernel, out int[] rented)
        where TKernel : struct, ICategoryKernel
    {
        var offsets = lists.Offsets;
        var (first, end) = (offsets[0], offsets[^1]);
        rented = ArrayPool<int>.Shared.Rent(end - first);
        for (var (start, row) = (first, 0); ; start = offsets[row + 1])
        {
            var refused = Find(lists.Items, start, kernel, rented.AsSpan(start - first, end - start));
            if (refused < 0) return -1;
            while (offsets[row + 1] <= start + refused) row++;
            // A row without a list may have items all the same: nobody reads them, so they are no reason to refuse it.
            if (!lists.IsMissing(row)) return row;
        }
    }

    /// <returns>The first item that is refused, counted from the start, or -1.</returns>
    private static int Find<TKernel>(ColumnData items, int start, TKernel kernel, Span<int> places)
        where TKernel : struct, ICategoryKernel => ListItems.Part(items, start, places.Length) is { } part
            ? CategoryMap.Run(part, kernel, SparseOperation.None, places)
            : FindFew(items, start, kernel, places);

    /// <summary>The items of a small part of a batch, without an object for that part.</summary>
    private static int FindFew<TKernel>(ColumnData items, int start, TKernel kernel, Span<int> places)
        where TKernel : struct, ICategoryKernel
    {
        Span<byte> number = stackalloc byte[CategoryText.MaxIntegerLength];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = items.IsMissing(start + i) ? SparseOperation.None : kernel.Find(CategoryText.Of(items, start + i, number));
            if (places[i] == SparseOperation.Refused) return i;
        }

        return -1;
    }

    /// <summary>The first item of a row that a vocabulary does not hold, for messages.</summary>
    public static string ShowUnknown(ListData lists, int row, Vocabulary vocabulary)
    {
        Span<byte> buffer = stackalloc byte[CategoryText.MaxIntegerLength];
        for (var item = lists.Offsets[row]; item < lists.Offsets[row + 1]; item++)
        {
            if (lists.Items.IsMissing(item) || vocabulary.Find(CategoryText.Of(lists.Items, item, buffer)) >= 0) continue;
            return CategoryText.Show(lists.Items, item);
        }

        return "";
    }

    private static bool IsCategory(ColumnType item) =>
        item.Kind is ColumnKind.String or ColumnKind.Int32 or ColumnKind.Int64 or ColumnKind.Boolean;
}
