using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>Bytes, counted by a key of at most <see cref="BytesKey.MaxKeyBytes"/>.</summary>
internal sealed class BytesAccumulator(StatisticsOptions options) : SizedAccumulator(ColumnType.Bytes, options)
{
    protected override void AddValues(ColumnData column)
    {
        var values = (BytesData)column;
        Span<byte> scratch = stackalloc byte[BytesKey.MaxKeyBytes];
        for (var row = 0; row < values.Length; row++)
        {
            if (values.IsMissing(row)) continue;
            var value = values[row];
            Counts.Add(BytesKey.Of(value, scratch));
            Measure(value.Length, 1);
        }
    }

    protected override ValueCounts ReadCounts(BinaryReader reader) => BytesKey.Load(reader);

    protected override string TextOf(ValueCount value) => BytesKey.Text(value.Utf8.Span);
}
