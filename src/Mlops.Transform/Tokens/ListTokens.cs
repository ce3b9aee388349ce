using System.Buffers;

namespace Mlops.Transform;

/// <summary>Columns of lists of categories: tokens, tags, codes.</summary>
internal static class ListTokens
{
    private const int FewItems = 256;

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
    /// <param name="rented">The places of the items from the first offset on, to be given back to the pool.</param>
    /// <returns>The first row with an item that is refused, or -1.</returns>
    public static int Find<TKernel>(ListData lists, TKernel kernel, out int[] rented)
        where TKernel : struct, ICategoryKernel
    {
        var offsets = lists.Offsets;
        var (start, count) = (offsets[0], offsets[^1] - offsets[0]);
        rented = ArrayPool<int>.Shared.Rent(count);
        var places = rented.AsSpan(0, count);
        int refused;
        if (start == 0 && count == lists.Items.Length) refused = CategoryMap.Run(lists.Items, kernel, SparseOperation.None, places);
        else if (count > FewItems) refused = CategoryMap.Run(lists.Items.Slice(start, count), kernel, SparseOperation.None, places);
        else refused = FindFew(lists.Items, start, kernel, places);
        if (refused < 0) return -1;
        var row = 0;
        while (offsets[row + 1] - start <= refused) row++;
        return row;
    }

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
