using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>
/// Counts by key, or by interval of <c>2^Shift</c> keys: open addressing over one array, no object per entry. An interval
/// remembers the smallest key seen in it, and whether it has seen others.
/// </summary>
internal sealed class NumberTable(int capacity)
{
    private const int SmallestSlots = 64;
    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    private Entry[] slots = new Entry[SmallestSlots];
    private int hashShift = 64 - 6;

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>How many lower bits of the keys are not told apart: 0 while exact.</summary>
    public int Shift { get; private set; }

    public ReadOnlySpan<Entry> Slots => slots;

    public void Clear()
    {
        slots.AsSpan().Clear();
        (Count, Shift) = (0, 0);
    }

    /// <summary>Counts keys one each until the table is over its capacity; returns how many were counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ReadOnlySpan<ulong> keys)
    {
        return Shift == 0 ? AddExact(keys) : AddIntervals(keys);
    }

    /// <summary>Counts one key several times; the tally holds the mark for other keys too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ulong key, long tally)
    {
        ref var entry = ref Find(key);
        if (entry.Tally == 0)
        {
            entry = new Entry(key, tally);
            Inserted();
            return;
        }
        var others = (entry.Tally | tally) & 1;
        if (entry.Key != key) others = 1;
        entry.Key = Math.Min(entry.Key, key);
        entry.Tally = (entry.Tally & ~1L) + (tally & ~1L) | others;
    }

    public bool IsOver => Count > capacity;

    /// <summary>Joins neighbours into intervals, as narrow as the capacity allows and at least so wide.</summary>
    /// <param name="least">The smallest shift.</param>
    public void Coarsen(int least)
    {
        var entries = Sorted();
        var shift = Math.Max(least, NarrowestShift(entries));
        if (shift == Shift) return;
        Shift = shift;
        Count = 0;
        slots.AsSpan().Clear();
        foreach (var entry in entries) Add(entry.Key, entry.Tally);
    }

    /// <summary>The entries by rising key.</summary>
    public Entry[] Sorted()
    {
        var entries = new Entry[Count];
        var keys = new ulong[Count];
        var used = 0;
        foreach (var entry in slots)
        {
            if (entry.Tally == 0) continue;
            keys[used] = entry.Key;
            entries[used++] = entry;
        }
        Array.Sort(keys, entries);
        return entries;
    }

    /// <summary>Keys stay apart while the highest bit in which they differ is not shifted out.</summary>
    private int NarrowestShift(Entry[] sorted)
    {
        Span<int> apart = stackalloc int[65];
        for (var i = 1; i < sorted.Length; i++) apart[64 - NumberKeys.CommonBits(sorted[i - 1].Key, sorted[i].Key)]++;
        var (shift, entries) = (64, 1);
        while (shift > 0 && entries + apart[shift] <= capacity) entries += apart[shift--];
        return shift;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AddExact(ReadOnlySpan<ulong> keys)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(slots);
        var mask = slots.Length - 1;
        var shift = hashShift;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            var slot = (int)(key * Factor >> shift);
            while (true)
            {
                ref var entry = ref Unsafe.Add(ref table, slot);
                if (entry.Key == key && entry.Tally != 0)
                {
                    entry.Tally += 2;
                    break;
                }
                if (entry.Tally == 0)
                {
                    entry = new Entry(key, 2);
                    Inserted();
                    if (IsOver) return i + 1;
                    table = ref MemoryMarshal.GetArrayDataReference(slots);
                    mask = slots.Length - 1;
                    shift = hashShift;
                    break;
                }
                slot = (slot + 1) & mask;
            }
        }
        return keys.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AddIntervals(ReadOnlySpan<ulong> keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            ref var entry = ref Find(key);
            if (entry.Tally == 0)
            {
                entry = new Entry(key, 2);
                Inserted();
                if (IsOver) return i + 1;
                continue;
            }
            entry.Tally += 2;
            if (entry.Key == key) continue;
            entry.Tally |= 1;
            if (key < entry.Key) entry.Key = key;
        }
        return keys.Length;
    }

    /// <summary>The entry of a key, or the free slot where it belongs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Entry Find(ulong key)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(slots);
        // All 64 bits shifted out: one interval. The processor would shift by 0.
        var interval = Shift == 64 ? 0 : key >> Shift;
        var slot = (int)(interval * Factor >> hashShift);
        while (true)
        {
            ref var entry = ref Unsafe.Add(ref table, slot);
            if (entry.Tally == 0 || (Shift == 64 ? 0 : entry.Key >> Shift) == interval) return ref entry;
            slot = (slot + 1) & (slots.Length - 1);
        }
    }

    private void Inserted()
    {
        // One entry too many is about to be joined with others: no room is made for it.
        if (++Count * 2 > slots.Length && !IsOver) Grow();
    }

    private void Grow()
    {
        var old = slots;
        slots = new Entry[old.Length * 2];
        hashShift--;
        foreach (var entry in old)
            if (entry.Tally != 0) Find(entry.Key) = entry;
    }

    /// <summary>A key and how often it was seen.</summary>
    /// <param name="Key">The smallest key of the interval.</param>
    /// <param name="Tally">Twice the count, and one more when other keys were seen in the interval; 0 in a free slot.</param>
    [StructLayout(LayoutKind.Auto)]
    internal record struct Entry(ulong Key, long Tally)
    {
        public ulong Key = Key;
        public long Tally = Tally;

        public readonly long Count => Tally >> 1;

        public readonly bool IsOneValue => (Tally & 1) == 0;
    }
}
