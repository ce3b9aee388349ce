using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>Values of any number of bytes: how long they are, how many are different, which are frequent.</summary>
internal abstract class SizedAccumulator(ColumnType type, StatisticsOptions options) : ColumnAccumulator(type)
{
    /// <summary>How many bytes of different values a column keeps.</summary>
    private const int MaxBytes = 16 << 20;

    private long bytes;
    private int shortest = int.MaxValue;
    private int longest = -1;

    /// <summary>Past its bound, which values are kept depends on which came first.</summary>
    public sealed override bool DependsOnOrder => true;

    protected StatisticsOptions Options { get; } = options;

    protected ValueCounts Counts { get; } = new(options.MaxDistinctValues, MaxBytes);

    /// <summary>True when values should be valid UTF-8.</summary>
    protected virtual bool IsText => false;

    /// <summary>The number of texts that are not.</summary>
    protected long Invalid { get; set; }

    protected void Measure(int length, int times)
    {
        bytes += (long)length * times;
        shortest = Math.Min(shortest, length);
        longest = Math.Max(longest, length);
    }

    protected sealed override void MergeValues(ColumnAccumulator later)
    {
        var other = (SizedAccumulator)later;
        Counts.Merge(other.Counts);
        bytes += other.bytes;
        Invalid += other.Invalid;
        shortest = Math.Min(shortest, other.shortest);
        longest = Math.Max(longest, other.longest);
    }

    protected sealed override void SaveValues(BinaryWriter writer)
    {
        Counts.Save(writer);
        writer.Write(bytes);
        if (IsText) writer.Write(Invalid);
        writer.Write(shortest);
        writer.Write(longest);
    }

    protected sealed override void RestoreValues(BinaryReader reader)
    {
        Counts.Merge(ReadCounts(reader));
        bytes = reader.ReadInt64();
        if (IsText) Invalid = reader.ReadInt64();
        (shortest, longest) = (reader.ReadInt32(), reader.ReadInt32());
    }

    protected override ColumnStatistics Complete(ColumnStatistics common) => common with
    {
        Values = new ValueStatistics(
            Counts.Distinct, [.. Counts.Top(Options.MaxTopValues).Select(v => new ValueFrequency(TextOf(v), v.Count))])
        {
            IsDistinctExact = Counts.IsExact,
            CountError = Counts.CountError,
            AverageLength = Count == 0 ? null : (double)bytes / Count,
            MinLength = Count == 0 ? null : shortest,
            MaxLength = Count == 0 ? null : longest,
            InvalidUtf8Count = Invalid,
        },
    };

    /// <summary>Reads what <see cref="Counts"/> wrote.</summary>
    protected virtual ValueCounts ReadCounts(BinaryReader reader) => ValueCounts.Load(reader);

    /// <summary>A value as statistics show it.</summary>
    protected abstract string TextOf(ValueCount value);
}
