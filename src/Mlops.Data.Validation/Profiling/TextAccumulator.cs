using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Mlops.Data;

namespace Mlops.Data.Validation;

internal sealed class TextAccumulator(StatisticsOptions options) : ColumnAccumulator(ColumnType.String)
{
    /// <summary>How many bytes of different texts a column keeps.</summary>
    private const int MaxBytes = 16 << 20;

    private readonly ValueCounts counts = new(options.MaxDistinctValues, MaxBytes);
    private long bytes;
    private long invalid;
    private int shortest = int.MaxValue;
    private int longest = -1;

    /// <summary>Past its bound, which texts are kept depends on which came first.</summary>
    public override bool DependsOnOrder => true;

    protected override void AddValues(ColumnData column)
    {
        var text = (StringData)column;
        if (text.Dictionary is { } dictionary) AddCodes(text, dictionary);
        else AddTexts(text);
    }

    protected override void MergeValues(ColumnAccumulator later)
    {
        var other = (TextAccumulator)later;
        counts.Merge(other.counts);
        bytes += other.bytes;
        invalid += other.invalid;
        shortest = Math.Min(shortest, other.shortest);
        longest = Math.Max(longest, other.longest);
    }

    protected override void SaveValues(BinaryWriter writer)
    {
        counts.Save(writer);
        writer.Write(bytes);
        writer.Write(invalid);
        writer.Write(shortest);
        writer.Write(longest);
    }

    protected override void RestoreValues(BinaryReader reader)
    {
        counts.Merge(ValueCounts.Load(reader));
        (bytes, invalid) = (reader.ReadInt64(), reader.ReadInt64());
        (shortest, longest) = (reader.ReadInt32(), reader.ReadInt32());
    }

    protected override ColumnStatistics Complete(ColumnStatistics common) => common with
    {
        Values = new ValueStatistics(
            counts.Distinct, [.. counts.Top(options.MaxTopValues).Select(v => new ValueFrequency(v.Text, v.Count))])
        {
            IsDistinctExact = counts.IsExact,
            CountError = counts.CountError,
            AverageLength = Count == 0 ? null : (double)bytes / Count,
            MinLength = Count == 0 ? null : shortest,
            MaxLength = Count == 0 ? null : longest,
            InvalidUtf8Count = invalid,
        },
        Semantic = TextSemantics.Find(counts, options.Semantics),
    };

    private void AddTexts(StringData text)
    {
        counts.AddColumn(text);
        var offsets = text.Offsets;
        // Plain ASCII is valid however it is cut; other bytes may be valid together and not apart.
        var isValid = Ascii.IsValid(text.Bytes[offsets[0]..offsets[^1]]);
        for (var row = 0; row < text.Length; row++)
        {
            if (text.IsMissing(row)) continue;
            Measure(offsets[row + 1] - offsets[row], 1);
            if (!isValid && !Utf8.IsValid(text[row])) invalid++;
        }
    }

    private void AddCodes(StringData text, StringData dictionary)
    {
        var times = ArrayPool<int>.Shared.Rent(dictionary.Length);
        CountCodes(text, times.AsSpan(0, dictionary.Length));
        for (var code = 0; code < dictionary.Length; code++)
        {
            if (times[code] == 0) continue;
            var value = dictionary[code];
            counts.Add(value, times[code]);
            Measure(value.Length, times[code]);
            if (!Utf8.IsValid(value)) invalid += times[code];
        }
        ArrayPool<int>.Shared.Return(times);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountCodes(StringData text, Span<int> times)
    {
        times.Clear();
        var codes = text.Codes;
        if (!text.HasValidity)
        {
            foreach (var code in codes) times[code]++;
            return;
        }
        var valid = text.Validity.Bytes;
        var first = text.Validity.Offset;
        for (var row = 0; row < codes.Length; row++)
            if (Bitmap.Get(valid, first + row)) times[codes[row]]++;
    }

    private void Measure(int length, int times)
    {
        bytes += (long)length * times;
        shortest = Math.Min(shortest, length);
        longest = Math.Max(longest, length);
    }
}
