using System.Buffers.Binary;

namespace Mlops.Data;

/// <summary>The order of counted texts: by count, falling; equal counts by their bytes, rising.</summary>
internal static class TextOrder
{
    /// <summary>The places of all texts of a table, in order.</summary>
    public static int[] Of(TextTable table)
    {
        var ranks = new Rank[table.Count];
        for (var i = 0; i < ranks.Length; i++) ranks[i] = new Rank(table.CountOf(i), Start(table[i]), i);
        ranks.AsSpan().Sort((a, b) =>
        {
            if (a.Count != b.Count) return b.Count.CompareTo(a.Count);
            // Most texts differ here already, so that few of them have to be fetched from memory.
            return a.Start != b.Start ? a.Start.CompareTo(b.Start) : table[a.Place].SequenceCompareTo(table[b.Place]);
        });
        var places = new int[ranks.Length];
        for (var i = 0; i < places.Length; i++) places[i] = ranks[i].Place;
        return places;
    }

    /// <summary>The places of the first texts, without ordering the others.</summary>
    public static int[] First(TextTable table, int count)
    {
        if (count >= table.Count / 8) return Of(table)[..Math.Min(count, table.Count)];
        var worst = new PriorityQueue<int, int>(Comparer<int>.Create((a, b) => Compare(table, b, a)));
        for (var i = 0; i < table.Count && count > 0; i++)
        {
            if (worst.Count < count) worst.Enqueue(i, i);
            else worst.EnqueueDequeue(i, i);
        }
        var first = new int[worst.Count];
        for (var i = first.Length - 1; i >= 0; i--) first[i] = worst.Dequeue();
        return first;
    }

    private static int Compare(TextTable table, int a, int b)
    {
        var byCount = table.CountOf(b).CompareTo(table.CountOf(a));
        return byCount != 0 ? byCount : table[a].SequenceCompareTo(table[b]);
    }

    /// <summary>The first eight bytes, zeros behind a shorter text: numbers in the order of the bytes.</summary>
    private static ulong Start(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64BigEndian(text);
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        text.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    private readonly record struct Rank(long Count, ulong Start, int Place);
}
