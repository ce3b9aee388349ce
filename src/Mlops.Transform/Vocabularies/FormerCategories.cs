using System.Text;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>The categories of a vocabulary that was fitted before, in order, for one that goes on from it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class FormerCategories
{
    private readonly Vocabulary vocabulary;

    private FormerCategories(Vocabulary vocabulary, int count)
    {
        this.vocabulary = vocabulary;
        (Count, Hash) = (count, vocabulary.HashOf(count));
    }

    internal FormerCategories(Vocabulary vocabulary)
        : this(vocabulary, vocabulary.Count)
    {
    }

    /// <summary>The number of categories.</summary>
    public int Count { get; }

    /// <summary>The hash of the categories in their order: part of the parameters of a fit.</summary>
    internal ulong Hash { get; }

    internal byte[] BytesOf(int index) => vocabulary.BytesOf(index);

    internal bool Holds(string category) => vocabulary.Find(Encoding.UTF8.GetBytes(category)) is >= 0 and var place && place < Count;

    /// <summary>Takes the vocabulary of an operation of a fitted transform.</summary>
    /// <param name="transform">The former transform.</param>
    /// <param name="operation">The name of the operation, for example <c>ordinal(company)</c>.</param>
    /// <exception cref="ModelException">The transform has no such operation, or it has no vocabulary.</exception>
    public static FormerCategories Of(FittedTransform transform, string operation)
    {
        ArgumentNullException.ThrowIfNull(transform);
        var vocabularies = transform.Vocabularies;
        return vocabularies.FirstOrDefault(v => v.Operation == operation)?.ToFormer()
            ?? throw TransformErrors.NoVocabulary(operation, vocabularies.Select(v => v.Operation));
    }

    /// <summary>Reads a vocabulary file of a transform: <c>vocab/NNN-column.txt</c>, or <c>.vocab</c>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelException">It is no vocabulary file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FormerCategories Read(string path)
    {
        try
        {
            return new FormerCategories(VocabularyAsset.Read(path));
        }
        catch (FormatException e)
        {
            throw TransformErrors.NoVocabularyFile(path, e.Message);
        }
    }

    /// <summary>These categories, in this order.</summary>
    /// <param name="categories">All different.</param>
    /// <exception cref="ModelException">One of them comes twice.</exception>
    public static FormerCategories Of(params IEnumerable<string> categories)
    {
        ArgumentNullException.ThrowIfNull(categories);
        try
        {
            return new FormerCategories(new Vocabulary([.. categories.Select(c => new ValueCount(Encoding.UTF8.GetBytes(c), 0))]));
        }
        catch (FormatException e)
        {
            throw TransformErrors.Option("FormerCategories.Of", nameof(categories), e.Message, "categories that all differ");
        }
    }

    /// <summary>The first categories of a fitted vocabulary, which a stored hash must confirm.</summary>
    /// <exception cref="FormatException">They are others.</exception>
    internal static FormerCategories FirstOf(Vocabulary vocabulary, int count, ulong hash)
    {
        if (count > vocabulary.Count) throw new FormatException("the vocabulary is shorter than the one that it grew from");
        var former = new FormerCategories(vocabulary, count);
        return former.Hash == hash ? former : throw new FormatException("the vocabulary does not start with the one that it grew from");
    }
}
