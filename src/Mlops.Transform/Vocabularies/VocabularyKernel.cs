using System.Runtime.CompilerServices;

namespace Mlops.Transform;

/// <summary>The place of a category in a vocabulary, or behind it where it is not known.</summary>
internal readonly struct VocabularyKernel(Vocabulary vocabulary, Unseen unseen) : ICategoryKernel
{
    private readonly IntegerVocabulary integers = new(vocabulary);
    private readonly int known = vocabulary.Count;
    private readonly int unseenSlots = unseen.Slots;
    private readonly bool refuses = unseen == Unseen.Error;

    // Several places for unseen categories are chosen by a hash: no table knows them.
    public IntegerTable? Table => unseenSlots > 1 ? null
        : integers.ToTable(unseenSlots == 1 ? known : refuses ? SparseOperation.Refused : SparseOperation.None);

    public int Find(ReadOnlySpan<byte> utf8)
    {
        var found = vocabulary.Find(utf8);
        return found >= 0 ? found : NotFound(utf8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(long value)
    {
        var found = integers.Find(value);
        return found >= 0 ? found : NotFound(value);
    }

    private int NotFound(long value) => NotFound(CategoryText.Of(value, stackalloc byte[CategoryText.MaxIntegerLength]));

    private int NotFound(ReadOnlySpan<byte> utf8) => unseenSlots switch
    {
        0 => refuses ? SparseOperation.Refused : SparseOperation.None,
        1 => known,
        _ => known + (int)(StableHash.Of(utf8) % (ulong)unseenSlots),
    };
}
