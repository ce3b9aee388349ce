namespace Mlops.Data.Validation;

/// <summary>Bytes that are too short or too long.</summary>
internal sealed class ByteLengthRule(ByteLength length) : ColumnRule
{
    private readonly int min = length.Min ?? 0;
    private readonly int max = length.Max ?? int.MaxValue;

    public override int Find(ColumnData column, Span<int> rows) =>
        column is BytesData values ? KeepPresent(column, OutsideLengths(values.Offsets, min, max, rows)) : 0;
}
