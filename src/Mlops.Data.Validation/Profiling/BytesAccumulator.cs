using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>Bytes: how long they are, how many are different, which are frequent.</summary>
internal sealed class BytesAccumulator(StatisticsOptions options) : ColumnAccumulator(ColumnType.Bytes)
{
    /// <summary>How many bytes of different values a column keeps.</summary>
    private const int MaxBytes = 16 << 20;

    private readonly ValueCounts counts = new(options.MaxDistinctValues, MaxBytes);
    private long bytes;
    private int shortest = int.MaxValue;
    private int longest = -1;

    /// <summary>Past its bound, which values are kept depends on which came first.</summary>
    public override bool DependsOnOrder => true;

    protected override void AddValues(ColumnData column)
    {
        var values = (BytesData)column;
        Span<byte> scratch = stackalloc byte[BytesKey.MaxKeyBytes];
        for (var row = 0; row < values.Length; row++)
        {
            if (values.IsMissing(row)) continue;
            var value = values[row];
            counts.Add(BytesKey.Of(value, scratch));
            bytes += value.Length;
            shortest = Math.Min(shortest, value.Length);
            longest = Math.Max(longest, value.Length);
        }
    }

    protected override void MergeValues(ColumnAccumulator later)
    {
        var other = (BytesAccumulator)later;
        counts.Merge(other.counts);
        bytes += other.bytes;
        shortest = Math.Min(shortest, other.shortest);
        longest = Math.Max(longest, other.longest);
    }

    protected override void SaveValues(BinaryWriter writer)
    {
        counts.Save(writer);
        writer.Write(bytes);
        writer.Write(shortest);
        writer.Write(longest);
    }

    protected override void RestoreValues(BinaryReader reader)
    {
        counts.Merge(BytesKey.Load(reader));
        bytes = reader.ReadInt64();
        (shortest, longest) = (reader.ReadInt32(), reader.ReadInt32());
    }

    protected override ColumnStatistics Complete(ColumnStatistics common) => common with
    {
        Values = new ValueStatistics(
            counts.Distinct, [.. counts.Top(options.MaxTopValues).Select(v => new ValueFrequency(BytesKey.Text(v.Utf8.Span), v.Count))])
        {
            IsDistinctExact = counts.IsExact,
            CountError = counts.CountError,
            AverageLength = Count == 0 ? null : (double)bytes / Count,
            MinLength = Count == 0 ? null : shortest,
            MaxLength = Count == 0 ? null : longest,
        },
    };
}
