namespace Mlops.Transform;

/// <summary>
/// Shows the categories of a column, or of a column of lists, to a visitor: rows and items without a value are left out.
/// </summary>
internal static class CategoryVisits
{
    public static void Run<TVisitor>(ColumnData column, ref TVisitor visitor)
        where TVisitor : struct, ICategoryVisitor, allows ref struct
    {
        if (column is not ListData lists)
        {
            for (var row = 0; row < column.Length; row++)
                if (!column.IsMissing(row)) Show(column, row, row, ref visitor);
            return;
        }

        var offsets = lists.Offsets;
        var present = new PresentRows(lists);
        for (var row = 0; row < lists.Length; row++)
        {
            for (var item = offsets[row]; item < offsets[row + 1] && present[row]; item++)
                if (!lists.Items.IsMissing(item)) Show(lists.Items, item, row, ref visitor);
        }
    }

    private static void Show<TVisitor>(ColumnData column, int index, int row, ref TVisitor visitor)
        where TVisitor : struct, ICategoryVisitor, allows ref struct =>
        visitor.Visit(row, CategoryText.Of(column, index, stackalloc byte[CategoryText.MaxIntegerLength]));
}
