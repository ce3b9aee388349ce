namespace Mlops.Transform;

/// <summary>Finds the place of a key; <see cref="SparseOperation.None"/> for one that training has not seen.</summary>
internal readonly struct KeyIndex(Vocabulary keys) : ICategoryKernel
{
    private readonly IntegerVocabulary integers = new(keys);

    public IntegerTable? Table => integers.ToTable(SparseOperation.None);

    public int Find(ReadOnlySpan<byte> utf8) => keys.Find(utf8);

    public int Find(long value) => integers.Find(value);
}
