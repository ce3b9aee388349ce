using System.Globalization;
using System.Runtime.InteropServices;

namespace Mlops.Data.Validation;

/// <summary>
/// Counts different integers up to a bound, and gives up beyond it: only integers with few values are categories. Whether it
/// gives up depends on all values together, not on how they are divided.
/// </summary>
internal sealed class IntegerCounts(int limit)
{
    private Dictionary<long, long>? counts = [];

    public void Add(ReadOnlySpan<int> values, Bitmap? validity)
    {
        for (var i = 0; i < values.Length && counts is not null; i++)
            if (validity is not { } valid || valid[i]) Add(values[i], 1);
    }

    public void Add(ReadOnlySpan<long> values, Bitmap? validity)
    {
        for (var i = 0; i < values.Length && counts is not null; i++)
            if (validity is not { } valid || valid[i]) Add(values[i], 1);
    }

    public void Merge(IntegerCounts later)
    {
        if (later.counts is null) counts = null;
        else foreach (var (value, count) in later.counts) Add(value, count);
    }

    /// <summary>The values, most frequent first; equal counts in the order of the bytes of their digits. Null beyond the bound.</summary>
    public ValueStatistics? Finish() => counts is null
        ? null
        : new ValueStatistics(counts.Count, [.. counts
            .Select(p => new ValueFrequency(p.Key.ToString(CultureInfo.InvariantCulture), p.Value))
            .OrderByDescending(v => v.Count)
            .ThenBy(v => v.Value, StringComparer.Ordinal)]);

    private void Add(long value, long count)
    {
        if (counts is null) return;
        CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _) += count;
        if (counts.Count > limit) counts = null;
    }
}
