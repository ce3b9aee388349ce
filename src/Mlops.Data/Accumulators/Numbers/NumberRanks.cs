namespace Mlops.Data;

/// <summary>The entries of a table in order, with cumulated counts.</summary>
internal sealed class NumberRanks
{
    private readonly bool isInteger;
    private readonly int shift;
    private readonly long[] upTo;

    public NumberRanks(NumberTable table, bool isInteger, ulong? largest)
    {
        this.isInteger = isInteger;
        shift = table.Shift;
        Entries = table.Sorted();
        Largest = largest ?? (Entries.Length == 0 ? 0 : Entries[^1].Key);
        upTo = new long[Entries.Length];
        var total = 0L;
        for (var i = 0; i < upTo.Length; i++)
        {
            total += Entries[i].Count;
            upTo[i] = total;
            if (!Entries[i].IsOneValue) LargestInterval = Math.Max(LargestInterval, Entries[i].Count);
        }
    }

    public NumberTable.Entry[] Entries { get; }

    public ulong Smallest => Entries[0].Key;

    public ulong Largest { get; }

    /// <summary>The count of the fullest interval with several values.</summary>
    public long LargestInterval { get; }

    public double ValueOf(ulong key) => isInteger ? NumberKeys.ToInteger(key) : NumberKeys.ToDouble(key);

    public long CountOf(ulong key)
    {
        var index = FindAtMost(key);
        return index >= 0 && Entries[index].Key == key ? Entries[index].Count : 0;
    }

    /// <summary>The value at a rank from 0 on; within an interval, values are taken to be spread evenly.</summary>
    public double ValueAt(long rank)
    {
        var index = Array.BinarySearch(upTo, rank + 1);
        if (index < 0) index = ~index;
        var entry = Entries[index];
        var low = ValueOf(entry.Key);
        if (entry.IsOneValue) return low;
        var within = rank - (upTo[index] - entry.Count);
        return low + (ValueOf(End(index)) - low) * ((double)within / entry.Count);
    }

    /// <summary>How many values have a key of at most this one, which lies within the range.</summary>
    public long CountAtMost(ulong key)
    {
        var index = FindAtMost(key);
        if (index < 0) return 0;
        var entry = Entries[index];
        var end = End(index);
        if (entry.IsOneValue || key >= end) return upTo[index];
        var low = ValueOf(entry.Key);
        var share = (ValueOf(key) - low) / (ValueOf(end) - low);
        return upTo[index] - entry.Count + 1 + (long)((entry.Count - 1) * share);
    }

    /// <summary>The largest key that an entry may have counted.</summary>
    private ulong End(int index) => shift == 64 ? Largest : Math.Min(Largest, Entries[index].Key | ((1UL << shift) - 1));

    /// <summary>The last entry whose smallest key is at most this one; -1 when there is none.</summary>
    private int FindAtMost(ulong key)
    {
        var (low, high) = (0, Entries.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (Entries[middle].Key <= key) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}
