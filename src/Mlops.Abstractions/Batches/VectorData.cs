namespace Mlops;

/// <summary>A column of vectors of one fixed length: the items of row <c>i</c> start at <c>i * Size</c>.</summary>
public sealed class VectorData : ColumnData
{
    /// <summary>Wraps items.</summary>
    /// <param name="size">The number of items of a row.</param>
    /// <param name="items">A number column with <paramref name="size"/> items for each row, also for missing rows.</param>
    /// <param name="validity">One bit per row, or null when every row has a vector.</param>
    public VectorData(int size, ColumnData items, Bitmap? validity = null)
        : base(ColumnType.Vector(Checked(items, size).Type, size), items.Length / size, validity)
    {
        Items = items;
        Size = size;
    }

    /// <summary>The items of all rows.</summary>
    public ColumnData Items { get; private set; }

    /// <summary>The number of items of a row.</summary>
    public int Size { get; }

    /// <inheritdoc/>
    public override ColumnData Slice(int start, int length)
    {
        CheckRange(start, length, Length);
        return new VectorData(Size, Items.Slice(start * Size, length * Size), SliceValidity(start, length));
    }

    internal void Reset(ColumnData items, Bitmap? validity)
    {
        Items = items;
        SetRows(items.Length / Size, validity);
    }

    private static ColumnData Checked(ColumnData items, int size)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return items.Length % size == 0
            ? items
            : throw new ArgumentException($"{items.Length} items are no whole number of vectors of {size}.", nameof(items));
    }
}
