using System.Numerics;
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
    /// <summary>The largest vocabulary that is kept twice.</summary>
    public const int MaxCount = 1 << 16;

    private const ulong Spread = 0x9E3779B97F4A7C15;
    private const ulong NextFactor = 0x3C6EF372FE94F82A;

    private readonly (string Text, int Entry)[] table;
    private readonly int shift;

    private Utf16Vocabulary(Vocabulary vocabulary)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)vocabulary.Count * 2 + 2);
        table = new (string, int)[size];
        shift = 64 - BitOperations.Log2(size);
        for (var i = 0; i < vocabulary.Count; i++)
        {
            // Bytes that are no text, and the text that stands for broken ones, are left to the look-up of bytes.
            if (!Utf8.IsValid(vocabulary[i])) continue;
            var text = Encoding.UTF8.GetString(vocabulary[i]);
            var slot = Start(text);
            while (table[slot].Text is not null) slot = (slot + 1) & (table.Length - 1);
            table[slot] = (text, i);
        }
    }

    /// <returns>Null for a vocabulary that is too large to be kept twice.</returns>
    public static Utf16Vocabulary? Of(Vocabulary vocabulary) => vocabulary.Count <= MaxCount ? new Utf16Vocabulary(vocabulary) : null;

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

    /// <summary>
    /// A hash of every unit of the text: four at a time, the last four may overlap. A sum of products that do not wait for each
    /// other.
    /// </summary>
    private int Start(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length;
        var factor = Spread;
        if (text.Length >= 4)
        {
            foreach (var word in MemoryMarshal.Cast<char, ulong>(text))
            {
                hash += (word ^ word >> 32) * factor;
                factor += NextFactor;
            }

            var last = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text[^4..]));
            hash += (last ^ last >> 32) * factor;
        }
        else
        {
            foreach (var unit in text)
            {
                hash += unit * factor;
                factor += NextFactor;
            }
        }

        return (int)((hash ^ hash >> 29) * Spread >> shift);
    }
}
