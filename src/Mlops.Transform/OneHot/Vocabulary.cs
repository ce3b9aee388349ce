using System.Numerics;
using System.Text;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>
/// The known categories, in order, and the place of each: a flat table with open addressing over the bytes, so that a look-up
/// creates nothing. Immutable and thread-safe.
/// </summary>
internal sealed class Vocabulary
{
    private readonly byte[] bytes;
    private readonly int[] offsets;
    private readonly long[] counts;

    // The upper half of the hash, and the place plus one: 0 when free.
    private readonly (uint Tag, int Entry)[] table;

    public Vocabulary(IReadOnlyList<ValueCount> entries)
    {
        offsets = new int[entries.Count + 1];
        for (var i = 0; i < entries.Count; i++) offsets[i + 1] = checked(offsets[i] + entries[i].Utf8.Length);
        bytes = new byte[offsets[^1]];
        counts = [.. entries.Select(e => e.Count)];
        table = new (uint, int)[(int)BitOperations.RoundUpToPowerOf2((uint)entries.Count * 2 + 2)];
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].Utf8.Span.CopyTo(bytes.AsSpan(offsets[i]));
            if (Find(this[i]) >= 0) throw new FormatException($"the vocabulary holds '{TextOf(i)}' twice");
            Insert(this[i], i);
        }
    }

    public int Count => counts.Length;

    /// <summary>The bytes of one category.</summary>
    public ReadOnlySpan<byte> this[int index] => bytes.AsSpan(offsets[index], offsets[index + 1] - offsets[index]);

    /// <summary>How often a category was seen in training.</summary>
    public long CountOf(int index) => counts[index];

    public string TextOf(int index) => Encoding.UTF8.GetString(this[index]);

    /// <summary>The place of a category, or -1.</summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        var hash = StableHash.Of(utf8);
        var mask = table.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var (tag, entry) = table[slot];
            if (entry == 0) return -1;
            if (tag == (uint)(hash >> 32) && this[entry - 1].SequenceEqual(utf8)) return entry - 1;
        }
    }

    private void Insert(ReadOnlySpan<byte> utf8, int index)
    {
        var hash = StableHash.Of(utf8);
        var mask = table.Length - 1;
        var slot = (int)hash & mask;
        while (table[slot].Entry != 0) slot = (slot + 1) & mask;
        table[slot] = ((uint)(hash >> 32), index + 1);
    }
}
