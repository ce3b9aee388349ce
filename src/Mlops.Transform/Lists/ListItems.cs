namespace Mlops.Transform;

/// <summary>The items of the rows of a list column: all of them, or those of a part of a batch.</summary>
internal static class ListItems
{
    // Below, reading them one by one costs less than an object for the part.
    private const int Few = 256;

    /// <param name="items">The items of the whole column.</param>
    /// <param name="start">The first item of the part.</param>
    /// <param name="count">The number of its items.</param>
    /// <returns>The part as a column; null when it is small: then its items are read one by one.</returns>
    public static ColumnData? Part(ColumnData items, int start, int count) =>
        start == 0 && count == items.Length ? items : count > Few ? items.Slice(start, count) : null;
}
