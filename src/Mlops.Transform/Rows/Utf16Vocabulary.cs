using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Mlops.Transform;

/// <summary>
/// The categories of a vocabulary by their UTF-16 text, so that the string of a row need not be encoded to be found. Immutable and
/// thread-safe.
/// </summary>
internal sealed class Utf16Vocabulary
{
    private const ulong Spread = 0x9E3779B97F4A7C15;
    private const ulong NextFactor = 0x3C6EF372FE94F82B;

    // Texts are told apart by their ends, unless so many share them that look-ups would be long.
    private const int MostSteps = 8;

    private readonly (string Text, int Entry)[] table;
    private readonly int shift;
    private readonly bool hashesEnds;

    private Utf16Vocabulary(Vocabulary vocabulary, bool hashesEnds)
    {
        this.hashesEnds = hashesEnds;
        var size = BitOperations.RoundUpToPowerOf2((uint)vocabulary.Count * 2 + 2);
        table = new (string, int)[size];
        shift = 64 - BitOperations.Log2(size);
        for (var i = 0; i < vocabulary.Count; i++)
        {
            // Bytes that are no text, and the text that stands for broken ones, are left to the look-up of bytes.
            var utf8 = vocabulary.BytesOf(i);
            if (!Utf8.IsValid(utf8)) continue;
            var text = Encoding.UTF8.GetString(utf8);
            var slot = Start(text);
            var steps = 1;
            for (; table[slot].Text is not null; steps++) slot = (slot + 1) & (table.Length - 1);
            table[slot] = (text, i);
            LongestSearch = Math.Max(LongestSearch, steps);
        }
    }

    /// <returns>Null for a vocabulary that is too large to be kept twice.</returns>
    public static Utf16Vocabulary? Of(Vocabulary vocabulary)
    {
        if (vocabulary.Count > Vocabulary.MostAsText) return null;
        var byEnds = new Utf16Vocabulary(vocabulary, hashesEnds: true);
        return byEnds.LongestSearch <= MostSteps ? byEnds : new Utf16Vocabulary(vocabulary, hashesEnds: false);
    }

    /// <summary>How many texts the longest look-up of a known text compares.</summary>
    internal int LongestSearch { get; }

    /// <summary>The place of a category, or -1 when it is not here: then its bytes decide.</summary>
    public int Find(string text)
    {
        for (var slot = Start(text); ; slot = (slot + 1) & (table.Length - 1))
        {
            ref readonly var found = ref table[slot];
            if (found.Text is null) return -1;
            if (found.Text.Length == text.Length && found.Text.AsSpan().SequenceEqual(text)) return found.Entry;
        }
    }

    private int Start(ReadOnlySpan<char> text) => (int)((hashesEnds ? OfEnds(text) : OfAll(text)) * Spread >> shift);

    /// <summary>A hash of the length, the first and the last four units.</summary>
    private static ulong OfEnds(ReadOnlySpan<char> text)
    {
        if (text.Length < 4) return OfAll(text);
        ref var start = ref MemoryMarshal.GetReference(text);
        var first = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref start)) * Spread;
        var last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, text.Length - 4))) * NextFactor;
        return Mixed(first + last + (ulong)text.Length * Spread);
    }

    /// <summary>A hash of every unit: a sum of products that do not wait for each other.</summary>
    private static ulong OfAll(ReadOnlySpan<char> text)
    {
        var (hash, factor) = ((ulong)text.Length, Spread);
        foreach (var unit in text)
        {
            hash += unit * factor;
            factor += NextFactor;
        }

        return Mixed(hash);
    }

    private static ulong Mixed(ulong hash) => hash ^ hash >> 29 ^ hash >> 47;
}
