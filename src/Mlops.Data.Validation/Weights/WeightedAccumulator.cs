using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>The weighted twin of the accumulator of a column: every value counts as often as its row weighs 65,536ths.</summary>
internal sealed class WeightedAccumulator(ColumnType type, StatisticsOptions options)
{
    /// <summary>How many bytes of different texts a column keeps.</summary>
    private const int MaxBytes = 16 << 20;

    private readonly NumberDistribution? numbers =
        type.IsNumber ? NumberDistribution.For(type, options.MaxDistinctNumbers) : null;

    private readonly ValueCounts? texts = type.Kind is ColumnKind.String or ColumnKind.Bytes ? new(options.MaxDistinctValues, MaxBytes) : null;
    private long present;
    private long missing;
    private long trues;
    private Int128 items;

    public void Add(ColumnData column, ReadOnlySpan<long> weights)
    {
        Span<byte> scratch = stackalloc byte[BytesKey.MaxKeyBytes];
        for (var row = 0; row < weights.Length; row++)
        {
            if (column.IsMissing(row))
            {
                missing += weights[row];
                continue;
            }
            present += weights[row];
            switch (column)
            {
                case BooleanData booleans when booleans.Values[row]:
                    trues += weights[row];
                    break;
                case StringData text:
                    texts!.Add(text[row], weights[row]);
                    break;
                case BytesData bytes:
                    texts!.Add(BytesKey.Of(bytes[row], scratch), weights[row]);
                    break;
                case ListData lists:
                    items += (Int128)(lists.Offsets[row + 1] - lists.Offsets[row]) * weights[row];
                    break;
                case VectorData vectors:
                    items += (Int128)vectors.Size * weights[row];
                    break;
            }
        }
        numbers?.AddColumn(column, weights);
    }

    public void Merge(WeightedAccumulator later)
    {
        present += later.present;
        missing += later.missing;
        trues += later.trues;
        items += later.items;
        if (later.numbers is { } more) numbers!.Merge(more);
        if (later.texts is { } others) texts!.Merge(others);
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(present);
        writer.Write(missing);
        writer.Write(trues);
        writer.Write((long)(items >> 64));
        writer.Write((ulong)items);
        numbers?.Save(writer);
        texts?.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote into an accumulator that is empty.</summary>
    public void Restore(BinaryReader reader)
    {
        (present, missing, trues) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        items = (Int128)reader.ReadInt64() << 64;
        items |= reader.ReadUInt64();
        numbers?.Merge(NumberDistribution.Load(reader));
        texts?.Merge(type.Kind == ColumnKind.Bytes ? BytesKey.Load(reader) : ValueCounts.Load(reader));
    }

    public WeightedStatistics Finish()
    {
        var common = new WeightedStatistics(RowWeights.ToDouble(present), RowWeights.ToDouble(missing))
        {
            Top = Top(),
            CountError = RowWeights.ToDouble(texts?.CountError ?? 0),
        };
        if (type.Kind is ColumnKind.List or ColumnKind.Vector) common = common with { TotalItems = (double)items / RowWeights.One };
        if (numbers is not { Count: > 0 }) return common;
        var summary = NumberSummary.Of(numbers, options);
        return common with
        {
            Mean = summary.Mean,
            StandardDeviation = summary.StandardDeviation,
            Median = summary.Median,
            EqualWidth = WeightedHistogram.Of(summary.EqualWidth),
            EqualMass = WeightedHistogram.Of(summary.EqualMass),
        };
    }

    private string TextOf(ValueCount value) => type.Kind == ColumnKind.Bytes ? BytesKey.Text(value.Utf8.Span) : value.Text;

    private ValueWeight[] Top()
    {
        if (texts is not null) return [.. texts.Top(options.MaxTopValues).Select(t => new ValueWeight(TextOf(t), RowWeights.ToDouble(t.Count)))];
        if (type.Kind != ColumnKind.Boolean) return [];
        (string Text, long Weight)[] both = [("false", present - trues), ("true", trues)];
        return [.. both.Where(v => v.Weight > 0).OrderByDescending(v => v.Weight).Select(v => new ValueWeight(v.Text, RowWeights.ToDouble(v.Weight)))];
    }
}
