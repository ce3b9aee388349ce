namespace Mlops;

/// <summary>A column of bytes of any length: offsets into the bytes of all rows.</summary>
public sealed class BytesData : ColumnData
{
    private ReadOnlyMemory<int> offsets;
    private ReadOnlyMemory<byte> bytes;

    /// <summary>Wraps offsets and bytes.</summary>
    /// <param name="offsets">
    /// One more than rows: row <c>i</c> is the bytes from <c>offsets[i]</c> to <c>offsets[i + 1]</c>.
    /// </param>
    /// <param name="bytes">The bytes of all rows.</param>
    /// <param name="validity">One bit per row, or null when every row has a value; no bytes at all are a value.</param>
    public BytesData(ReadOnlyMemory<int> offsets, ReadOnlyMemory<byte> bytes, Bitmap? validity = null)
        : base(ColumnType.Bytes, offsets.Length - 1, validity)
    {
        this.offsets = offsets;
        this.bytes = bytes;
    }

    /// <summary>One more than rows; not starting at 0 when it is a slice.</summary>
    public ReadOnlySpan<int> Offsets => offsets.Span;

    /// <summary>The bytes that <see cref="Offsets"/> point into.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>The bytes of one row; undefined for a missing row.</summary>
    /// <param name="row">From 0 to <see cref="ColumnData.Length"/> - 1.</param>
    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            var places = offsets.Span;
            return bytes.Span[places[row]..places[row + 1]];
        }
    }

    /// <inheritdoc/>
    public override ColumnData Slice(int start, int length)
    {
        CheckRange(start, length, Length);
        return new BytesData(offsets.Slice(start, length + 1), bytes, SliceValidity(start, length));
    }

    internal void Reset(ReadOnlyMemory<int> newOffsets, ReadOnlyMemory<byte> newBytes, Bitmap? validity)
    {
        offsets = newOffsets;
        bytes = newBytes;
        SetRows(newOffsets.Length - 1, validity);
    }
}
