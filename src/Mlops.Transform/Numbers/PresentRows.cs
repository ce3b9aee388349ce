namespace Mlops.Transform;

/// <summary>The validity of a column as a span, for loops over its rows.</summary>
internal readonly ref struct PresentRows(ColumnData column)
{
    private readonly ReadOnlySpan<byte> bits = column.HasValidity ? column.Validity.Bytes : [];
    private readonly int offset = column.HasValidity ? column.Validity.Offset : 0;

    /// <summary>True when a row has a value.</summary>
    public bool this[int row] => bits.Length == 0 || Bitmap.Get(bits, offset + row);
}
