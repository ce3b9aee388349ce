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

    private protected override ColumnData CurrentView => view;

    private protected override ColumnData Detached(ReadOnlyMemory<int> places, ReadOnlyMemory<byte> values, Bitmap? validity) =>
        new BytesData(places, values, validity);

    private protected override void Refresh(ReadOnlyMemory<int> places, ReadOnlyMemory<byte> values, Bitmap? validity) =>
        view.Reset(places, values, validity);
}
