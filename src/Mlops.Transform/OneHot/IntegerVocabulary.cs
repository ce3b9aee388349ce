using System.Buffers.Text;
using System.Numerics;

namespace Mlops.Transform;

/// <summary>
/// The places of the categories that are integers, found without writing their text. Immutable and thread-safe.
/// </summary>
internal sealed class IntegerVocabulary
{
    private readonly (long Value, int Entry)[] table;

    public IntegerVocabulary(Vocabulary vocabulary)
    {
        table = new (long, int)[(int)BitOperations.RoundUpToPowerOf2((uint)vocabulary.Count * 2 + 2)];
        for (var i = 0; i < vocabulary.Count; i++)
            if (Utf8Parser.TryParse(vocabulary[i], out long value, out var used) && used == vocabulary[i].Length) Insert(value,
                i);
    }

    /// <summary>The place of a category, or -1.</summary>
    public int Find(long value)
    {
        var mask = table.Length - 1;
        for (var slot = Start(value); ; slot = (slot + 1) & mask)
        {
            var (found, entry) = table[slot];
            if (entry == 0) return -1;
            if (found == value) return entry - 1;
        }
    }

    private void Insert(long value, int index)
    {
        var slot = Start(value);
        while (table[slot].Entry != 0) slot = (slot + 1) & (table.Length - 1);
        table[slot] = (value, index + 1);
    }

    // Fibonacci hashing spreads runs of neighbours.
    private int Start(long value) => (int)((ulong)value * 11400714819323198485UL >> 33) & (table.Length - 1);
}
