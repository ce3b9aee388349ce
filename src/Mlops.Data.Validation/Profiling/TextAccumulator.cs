using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Mlops.Data;

namespace Mlops.Data.Validation;

internal sealed class TextAccumulator(StatisticsOptions options) : ColumnAccumulator(ColumnType.String)
{
    private readonly ValueCounts counts = new(options.MaxDistinctValues, MaxBytes);
    private long bytes;
    private long invalid;

    /// <summary>How many bytes of different texts a column keeps.</summary>
    private const int MaxBytes = 16 << 20;

    /// <summary>Past its bound, which texts are kept depends on which came first.</summary>
    public override bool DependsOnOrder => true;

    protected override void AddValues(ColumnData column)
    {
        var text = (StringData)column;
        counts.AddColumn(text);
        if (text.Dictionary is { } dictionary) Measure(text, dictionary);
        else Measure(text);
    }

    protected override void MergeValues(ColumnAccumulator later)
    {
        var other = (TextAccumulator)later;
        counts.Merge(other.counts);
        bytes += other.bytes;
        invalid += other.invalid;
    }

    protected override ColumnStatistics Complete(ColumnStatistics common) => common with
    {
        Values = new ValueStatistics(
            counts.Distinct, [.. counts.Top(options.MaxTopValues).Select(v => new ValueFrequency(v.Text, v.Count))])
        {
            IsDistinctExact = counts.IsExact,
            AverageLength = Count == 0 ? null : (double)bytes / Count,
            InvalidUtf8Count = invalid,
        },
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Measure(StringData text)
    {
        var offsets = text.Offsets;
        var all = text.Bytes[offsets[0]..offsets[^1]];
        // Plain ASCII is valid however it is cut; other bytes may be valid together and not apart.
        if (!text.HasValidity && Ascii.IsValid(all))
        {
            bytes += all.Length;
            return;
        }
        for (var row = 0; row < text.Length; row++)
        {
            if (text.IsMissing(row)) continue;
            var value = text[row];
            bytes += value.Length;
            if (!Utf8.IsValid(value)) invalid++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Measure(StringData text, StringData dictionary)
    {
        var isValid = new bool[dictionary.Length];
        for (var code = 0; code < isValid.Length; code++) isValid[code] = Utf8.IsValid(dictionary[code]);
        var codes = text.Codes;
        var offsets = dictionary.Offsets;
        for (var row = 0; row < codes.Length; row++)
        {
            if (text.IsMissing(row)) continue;
            var code = codes[row];
            bytes += offsets[code + 1] - offsets[code];
            if (!isValid[code]) invalid++;
        }
    }
}
