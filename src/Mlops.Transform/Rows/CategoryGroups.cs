using System.Numerics;

namespace Mlops.Transform;

/// <summary>Binds kernels to category columns of a row that is written again and again.</summary>
internal static class CategoryGroups
{
    /// <returns>Null when the column is not held in place.</returns>
    public static RowGroup<int>? Bind<TKernel>(ColumnData column, TKernel kernel, int missing, Utf16Vocabulary? known, int place)
        where TKernel : struct, ICategoryKernel => column switch
        {
            PrimitiveData<int> ints => Of(ints, kernel, missing, place),
            PrimitiveData<long> longs => Of(longs, kernel, missing, place),
            BooleanData booleans => new BooleanGroup(booleans, kernel.Find(CategoryText.True), kernel.Find(CategoryText.False), missing, place),
            StringData text when RowMark.TryGet(text, out var mark) =>
                new TextGroup<TKernel>(new TextGroup<TKernel>.Item(text, mark, kernel, missing, known, place)),
            _ => null,
        };

    private static RowGroup<int>? Of<T, TKernel>(PrimitiveData<T> column, TKernel kernel, int missing, int place)
        where T : unmanaged, IBinaryInteger<T>
        where TKernel : struct, ICategoryKernel
    {
        if (!column.TryGetCell(out var cell)) return null;
        return kernel.Table is { } table
            ? new TableGroup<T>(new TableGroup<T>.Item(cell, table, missing, place))
            : new IntegerGroup<T, TKernel>(new IntegerGroup<T, TKernel>.Item(cell, kernel, missing, place));
    }
}
