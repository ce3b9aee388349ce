namespace Mlops;

/// <summary>Collects bytes of any length.</summary>
public sealed class BytesBuilder : BinaryBuilder
{
    private readonly BytesData view = new(new int[1], default);

    internal BytesBuilder()
        : base(ColumnType.Bytes)
    {
    }

    /// <summary>Adds bytes, or a row without a value.</summary>
    /// <param name="value">The bytes; null when missing.</param>
    public void Append(byte[]? value)
    {
        if (value is null) AppendMissing();
        else Append(value.AsSpan());
    }

    // Bytes of a single row are cleared and appended like those of many: only numbers, booleans and texts are held in place.
    private protected override void Hold(ReadOnlySpan<byte> value) => throw new InvalidOperationException("Bytes are not held in place.");

    private protected override ColumnData CurrentView => view;

    private protected override ColumnData Detached(ReadOnlyMemory<int> places, ReadOnlyMemory<byte> values, Bitmap? validity) =>
        new BytesData(places, values, validity);

    private protected override void Refresh(ReadOnlyMemory<int> places, ReadOnlyMemory<byte> values, Bitmap? validity) =>
        view.Reset(places, values, validity);
}
