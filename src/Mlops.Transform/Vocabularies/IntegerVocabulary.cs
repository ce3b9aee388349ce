using System.Buffers.Text;
using System.Numerics;

namespace Mlops.Transform;

/// <summary>
/// The places of the categories that are integers, found without writing their text: by subtraction when they lie close together,
/// such as hours and areas do, else by hash. Large vocabularies, which are not read when they are loaded, are asked for the text.
/// Immutable and thread-safe.
/// </summary>
internal sealed class IntegerVocabulary
{
    private const int MostPlaces = 4096;

    private readonly Vocabulary? large;
    private readonly (long Value, int Entry)[] table = [];
    private readonly int[] places = [];
    private readonly long first;

    public IntegerVocabulary(Vocabulary vocabulary)
    {
        if (vocabulary.Count > Vocabulary.MostAsText)
        {
            large = vocabulary;
            return;
        }

        var integers = Integers(vocabulary);
        if (integers.Count == 0) return;
        first = integers.Min(e => e.Value);
        var span = (UInt128)((Int128)integers.Max(e => e.Value) - first + 1);
        if (span <= MostPlaces)
        {
            places = new int[(int)span];
            foreach (var (value, index) in integers) places[value - first] = index + 1;
            return;
        }

        table = new (long, int)[(int)BitOperations.RoundUpToPowerOf2((uint)integers.Count * 2 + 2)];
        foreach (var (value, index) in integers) Insert(value, index);
    }

    /// <summary>A table of the same, when the integers lie close together; null when they do not, or there is none.</summary>
    /// <param name="unknown">The number of every other integer.</param>
    public IntegerTable? ToTable(int unknown) => places.Length > 0 ? new IntegerTable(places, first, unknown) : null;

    /// <summary>The place of a category, or -1.</summary>
    public int Find(long value)
    {
        var place = (ulong)(value - first);
        if (place < (ulong)places.Length) return places[place] - 1;
        return table.Length == 0 ? FindText(value) : Search(value);
    }

    private int Search(long value)
    {
        var mask = table.Length - 1;
        for (var slot = Start(value); ; slot = (slot + 1) & mask)
        {
            var (found, entry) = table[slot];
            if (entry == 0) return -1;
            if (found == value) return entry - 1;
        }
    }

    private int FindText(long value) => large is null ? -1 : large.Find(CategoryText.Of(value, stackalloc byte[CategoryText.MaxIntegerLength]));

    private static List<(long Value, int Index)> Integers(Vocabulary vocabulary)
    {
        var integers = new List<(long, int)>();
        for (var i = 0; i < vocabulary.Count; i++)
        {
            var utf8 = vocabulary.BytesOf(i);
            if (Utf8Parser.TryParse(utf8, out long value, out var used) && used == utf8.Length && IsCanonical(value, utf8)) integers.Add((value, i));
        }

        return integers;
    }

    // An integer is known by its own text alone: "007" and "-0" are other categories.
    private static bool IsCanonical(long value, ReadOnlySpan<byte> utf8) =>
        CategoryText.Of(value, stackalloc byte[CategoryText.MaxIntegerLength]).SequenceEqual(utf8);

    private void Insert(long value, int index)
    {
        var slot = Start(value);
        while (table[slot].Entry != 0) slot = (slot + 1) & (table.Length - 1);
        table[slot] = (value, index + 1);
    }

    // Fibonacci hashing spreads runs of neighbours.
    private int Start(long value) => (int)((ulong)value * 11400714819323198485UL >> 33) & (table.Length - 1);
}
