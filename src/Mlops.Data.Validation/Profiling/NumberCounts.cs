using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>
/// Counts different numbers up to a bound, and gives up beyond it: then it holds nothing and costs nothing. Whether it gives up
/// depends on all values together, not on how they are divided.
/// </summary>
/// <param name="type">The type of the column: decides how a value is written.</param>
/// <param name="limit">How many different values are counted.</param>
internal sealed class NumberCounts(ColumnType type, int limit)
{
    private static readonly ulong NaN = BitConverter.DoubleToUInt64Bits(double.NaN);

    // Open addressing: the bits of a number, and how often it was seen; a slot with count 0 is free.
    private ulong[]? keys = new ulong[64];
    private long[] counts = new long[64];
    private int distinct;

    /// <summary>Adds numbers of any type but int64.</summary>
    public void Add(ReadOnlySpan<double> values)
    {
        for (var i = 0; i < values.Length && keys is not null; i++)
        {
            // Both signs of zero are one value, and all bits that mean NaN.
            var value = values[i] + 0.0;
            Add(double.IsNaN(value) ? NaN : BitConverter.DoubleToUInt64Bits(value), 1);
        }
    }

    /// <summary>Adds 64-bit integers: beyond 2^53 their doubles would not tell them apart.</summary>
    public void Add(ReadOnlySpan<long> values, Bitmap? validity)
    {
        for (var i = 0; i < values.Length && keys is not null; i++)
            if (validity is not { } valid || valid[i]) Add((ulong)values[i], 1);
    }

    public void Merge(NumberCounts later)
    {
        if (later.keys is not { } others) keys = null;
        else
            for (var i = 0; i < others.Length && keys is not null; i++)
                if (later.counts[i] > 0) Add(others[i], later.counts[i]);
    }

    /// <summary>
    /// The values, most frequent first; equal counts in the order of the bytes of their text. Null beyond the bound.
    /// </summary>
    public ValueStatistics? Finish()
    {
        if (keys is not { } all) return null;
        var seen = Enumerable.Range(0, all.Length)
            .Where(i => counts[i] > 0)
            .Select(i => new ValueFrequency(TextOf(all[i]), counts[i]))
            .OrderByDescending(v => v.Count)
            .ThenBy(v => v.Value, StringComparer.Ordinal);
        return new ValueStatistics(distinct, [.. seen]);
    }

    private void Add(ulong key, long count)
    {
        var slot = Find(keys!, key);
        if (counts[slot] == 0)
        {
            if (distinct == limit)
            {
                (keys, counts) = (null, []);
                return;
            }
            keys![slot] = key;
            distinct++;
        }
        counts[slot] += count;
        if (distinct * 2 > counts.Length) Grow();
    }

    private int Find(ulong[] table, ulong key)
    {
        var mask = table.Length - 1;
        // Doubles of round numbers differ in their upper bits only.
        var slot = (int)(((key ^ (key >> 32)) * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (counts[slot] != 0 && table[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldCounts) = (keys!, counts);
        (keys, counts) = (new ulong[oldKeys.Length * 2], new long[oldKeys.Length * 2]);
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldCounts[i] == 0) continue;
            var slot = Find(keys, oldKeys[i]);
            (keys[slot], counts[slot]) = (oldKeys[i], oldCounts[i]);
        }
    }

    private string TextOf(ulong key) => type.Kind switch
    {
        ColumnKind.Int64 => ((long)key).ToString(CultureInfo.InvariantCulture),
        ColumnKind.Float32 => ((float)BitConverter.UInt64BitsToDouble(key)).ToString(CultureInfo.InvariantCulture),
        _ => BitConverter.UInt64BitsToDouble(key).ToString(CultureInfo.InvariantCulture),
    };
}
