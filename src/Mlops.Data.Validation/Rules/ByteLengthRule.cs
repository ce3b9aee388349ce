namespace Mlops.Data.Validation;

/// <summary>Bytes that are too short or too long.</summary>
internal sealed class ByteLengthRule(ByteLength length) : ColumnRule
{
    private readonly int min = length.Min ?? 0;
    private readonly int max = length.Max ?? int.MaxValue;

    public override int Find(ColumnData column, Span<int> rows)
    {
        if (column is not BytesData values) return 0;
        var offsets = values.Offsets;
        var used = 0;
        for (var row = 0; row + 1 < offsets.Length; row++)
        {
            rows[used] = row;
            var count = offsets[row + 1] - offsets[row];
            if (count < min || count > max) used++;
        }
        return KeepPresent(column, rows[..used]);
    }
}
