namespace Mlops.Transform;

/// <summary>
/// Counts and exact sums under keys of bytes, in one flat table without an object per key. What it holds depends on what was added,
/// not on the order.
/// </summary>
/// <remarks>Not thread-safe: one for each thread, then merged.</remarks>
/// <param name="operation">What they are collected for, for messages.</param>
/// <param name="maxBytes">The most bytes of all keys.</param>
internal sealed class KeyedTotals(Operation operation, int maxBytes = int.MaxValue)
{
    // A damaged state may not ask for absurd memory.
    private const int LongestKey = 1 << 28;

    private int[] slots = new int[64];
    private Entry[] entries = new Entry[32];
    private byte[] arena = new byte[512];
    private readonly int maxBytes = Math.Min(maxBytes, Array.MaxLength);
    private int used;

    public int Count { get; private set; }

    public ReadOnlySpan<byte> KeyOf(int index) => arena.AsSpan(entries[index].Start, entries[index].Length);

    public long CountOf(int index) => entries[index].Count;

    public Int128 DigitsOf(int index) => entries[index].Digits;

    /// <summary>Adds to the count and the digits of a key.</summary>
    /// <exception cref="ModelException">There are more keys than memory for them.</exception>
    public void Add(ReadOnlySpan<byte> key, long count, Int128 digits)
    {
        // The place first: finding it may move the entries.
        var place = Place(key, StableHash.Of(key));
        ref var entry = ref entries[place];
        entry.Count += count;
        entry.Digits += digits;
    }

    public void Merge(KeyedTotals other)
    {
        for (var i = 0; i < other.Count; i++) Add(other.KeyOf(i), other.CountOf(i), other.DigitsOf(i));
    }

    /// <summary>The places in the order of the bytes of their keys.</summary>
    public int[] Sorted()
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        Array.Sort(order, (a, b) => KeyOf(a).SequenceCompareTo(KeyOf(b)));
        return order;
    }

    /// <summary>Writes the state: the same content always gives the same bytes.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        foreach (var i in Sorted())
        {
            writer.Write(entries[i].Length);
            writer.Write(KeyOf(i));
            writer.Write(entries[i].Count);
            writer.Write((long)(entries[i].Digits >> 64));
            writer.Write((ulong)entries[i].Digits);
        }
    }

    /// <summary>Adds what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">The state.</param>
    /// <param name="leastKey">How many bytes every key has at least.</param>
    /// <exception cref="InvalidDataException">It is no such state.</exception>
    public void Load(BinaryReader reader, int leastKey)
    {
        var count = reader.ReadInt32();
        if (count < 0) throw new InvalidDataException("A number of keys is negative.");
        for (; count > 0; count--)
        {
            var length = reader.ReadInt32();
            if (length < leastKey || length > LongestKey) throw new InvalidDataException("A key has an impossible length.");
            var key = reader.ReadBytes(length);
            if (key.Length < length) throw new EndOfStreamException();
            var times = reader.ReadInt64();
            if (times < 0) throw new InvalidDataException("A count is negative.");
            var upper = reader.ReadInt64();
            Add(key, times, ((Int128)upper << 64) + reader.ReadUInt64());
        }
    }

    private int Place(ReadOnlySpan<byte> key, ulong hash)
    {
        var slot = (int)hash & (slots.Length - 1);
        for (; slots[slot] > 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var found = slots[slot] - 1;
            if (entries[found].Hash == hash && KeyOf(found).SequenceEqual(key)) return found;
        }

        if (key.Length > maxBytes - used) throw TransformErrors.TooManyTexts(operation, operation.Column.Name, Count, maxBytes);
        if (Count == entries.Length) Array.Resize(ref entries, Count * 2);
        if (used + key.Length > arena.Length)
            Array.Resize(ref arena, (int)Math.Min(Array.MaxLength, Math.Max((long)arena.Length * 2, (long)used + key.Length)));
        key.CopyTo(arena.AsSpan(used));
        entries[Count] = new Entry { Hash = hash, Start = used, Length = key.Length };
        used += key.Length;
        slots[slot] = ++Count;
        if (Count * 2 > slots.Length) Rehash();
        return Count - 1;
    }

    private void Rehash()
    {
        slots = new int[slots.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            var slot = (int)entries[i].Hash & (slots.Length - 1);
            while (slots[slot] > 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = i + 1;
        }
    }

    private struct Entry
    {
        public ulong Hash;
        public int Start;
        public int Length;
        public long Count;
        public Int128 Digits;
    }
}
