namespace Mlops;

/// <summary>The values of one column of a batch, in Arrow memory layout. The value of a missing row is undefined.</summary>
/// <remarks>
/// Read-only and thread-safe, unless it is a view of a <see cref="BatchBuilder"/>, which changes with the builder. Kernels
/// switch once per batch on the concrete class and then loop over spans: no member here is called per value.
/// </remarks>
public abstract class ColumnData
{
    private Bitmap validity;

    private protected ColumnData(ColumnType type, int length, Bitmap? validity)
    {
        ArgumentNullException.ThrowIfNull(type);
        Type = type;
        SetRows(length, validity);
    }

    /// <summary>The type of the values.</summary>
    public ColumnType Type { get; }

    /// <summary>The number of rows.</summary>
    public int Length { get; private set; }

    /// <summary>True when at least one row may have no value: only then <see cref="Validity"/> holds bits.</summary>
    public bool HasValidity { get; private set; }

    /// <summary>One bit per row: 1 when there is a value. Empty when <see cref="HasValidity"/> is false.</summary>
    public Bitmap Validity => validity;

    /// <summary>The number of rows without a value.</summary>
    public int MissingCount => HasValidity ? Length - validity.CountOnes() : 0;

    /// <summary>True when a row has no value.</summary>
    /// <param name="row">From 0 to <see cref="Length"/> - 1.</param>
    public bool IsMissing(int row) => HasValidity && !validity[row];

    /// <summary>Some of the rows, without copying.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">The number of rows.</param>
    public abstract ColumnData Slice(int start, int length);

    private protected void SetRows(int length, Bitmap? bits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (bits is { } given && given.Length != length)
            throw new ArgumentException($"The validity bitmap has {given.Length} bits for {length} rows.", nameof(bits));
        Length = length;
        HasValidity = bits.HasValue;
        validity = bits ?? default;
    }

    private protected Bitmap? SliceValidity(int start, int length) => HasValidity ? validity.Slice(start, length) : null;

    private protected static void CheckRange(int start, int length, int rows)
    {
        if ((uint)start > (uint)rows || (uint)length > (uint)(rows - start))
            throw new ArgumentOutOfRangeException(nameof(start), $"Rows {start} to {start + length} are not within {rows} rows.");
    }
}
