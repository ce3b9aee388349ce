using System.Numerics;

namespace Mlops.Data;

/// <summary>Distinct texts with counts: open addressing over one arena of bytes, without an object per text.</summary>
internal sealed class TextTable
{
    private int[] slots = new int[64];
    private Entry[] entries = new Entry[32];
    private byte[] arena = new byte[256];

    public int Count { get; private set; }

    public int ByteCount { get; private set; }

    public ReadOnlySpan<byte> this[int index] => arena.AsSpan(entries[index].Start, entries[index].Length);

    public ulong HashOf(int index) => entries[index].Hash;

    public ref long CountOf(int index) => ref entries[index].Count;

    /// <summary>The place of a text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> text, ulong hash)
    {
        for (var slot = (int)hash & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var index = slots[slot] - 1;
            if (index < 0) return -1;
            if (entries[index].Hash == hash && this[index].SequenceEqual(text)) return index;
        }
    }

    /// <summary>Adds a text that is not here.</summary>
    public void Insert(ReadOnlySpan<byte> text, ulong hash, long count)
    {
        if (Count == entries.Length) Array.Resize(ref entries, Count * 2);
        if (ByteCount + text.Length > arena.Length)
        {
            var length = Math.Max((long)arena.Length * 2, (long)ByteCount + text.Length);
            Array.Resize(ref arena, (int)Math.Min(Array.MaxLength, length));
        }
        text.CopyTo(arena.AsSpan(ByteCount));
        entries[Count] = new Entry(hash, ByteCount, text.Length, count);
        ByteCount += text.Length;
        Count++;
        if (Count * 2 > slots.Length) Rehash(slots.Length * 2);
        else Place(Count - 1);
    }

    /// <summary>Takes a number off every count and forgets texts without any left.</summary>
    public void Subtract(long count)
    {
        var (kept, bytes) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var entry = entries[i];
            if (entry.Count <= count) continue;
            arena.AsSpan(entry.Start, entry.Length).CopyTo(arena.AsSpan(bytes));
            entries[kept++] = new Entry(entry.Hash, bytes, entry.Length, entry.Count - count);
            bytes += entry.Length;
        }
        (Count, ByteCount) = (kept, bytes);
        Rehash((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, Count * 4)));
    }

    private void Rehash(int size)
    {
        slots = new int[size];
        for (var i = 0; i < Count; i++) Place(i);
    }

    private void Place(int index)
    {
        var slot = (int)entries[index].Hash & (slots.Length - 1);
        while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
        slots[slot] = index + 1;
    }

    private record struct Entry(ulong Hash, int Start, int Length, long Count)
    {
        public long Count = Count;
    }
}
