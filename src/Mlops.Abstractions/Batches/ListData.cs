namespace Mlops;

/// <summary>A column of lists of any length: offsets into a column of items, which may be lists themselves.</summary>
public sealed class ListData : ColumnData
{
    private ReadOnlyMemory<int> offsets;

    /// <summary>Wraps offsets and items.</summary>
    /// <param name="offsets">
    /// One more than rows: row <c>i</c> is the items from <c>offsets[i]</c> to <c>offsets[i + 1]</c>.
    /// </param>
    /// <param name="items">The items of all rows.</param>
    /// <param name="validity">One bit per row, or null when every row has a list; an empty list is a value.</param>
    public ListData(ReadOnlyMemory<int> offsets, ColumnData items, Bitmap? validity = null)
        : base(ColumnType.List(Checked(items).Type), offsets.Length - 1, validity)
    {
        this.offsets = offsets;
        Items = items;
    }

    private ListData(ColumnType type, ReadOnlyMemory<int> offsets, ColumnData items, Bitmap? validity)
        : base(type, offsets.Length - 1, validity)
    {
        this.offsets = offsets;
        Items = items;
    }

    /// <summary>The items of all rows.</summary>
    public ColumnData Items { get; private set; }

    /// <summary>One more than rows; not starting at 0 when it is a slice.</summary>
    public ReadOnlySpan<int> Offsets => offsets.Span;

    /// <inheritdoc/>
    public override ColumnData Slice(int start, int length)
    {
        CheckRange(start, length, Length);
        return new ListData(Type, offsets.Slice(start, length + 1), Items, SliceValidity(start, length));
    }

    internal void Reset(ReadOnlyMemory<int> newOffsets, ColumnData items, Bitmap? validity)
    {
        offsets = newOffsets;
        Items = items;
        SetRows(newOffsets.Length - 1, validity);
    }

    private static ColumnData Checked(ColumnData items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items;
    }
}
