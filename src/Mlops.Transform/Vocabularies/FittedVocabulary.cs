using System.Text;

namespace Mlops.Transform;

/// <summary>The categories that an operation of a fitted transform knows, in the order of their places.</summary>
/// <remarks>Immutable and thread-safe. Nothing is copied: of a large vocabulary only what is asked for is read.</remarks>
public sealed class FittedVocabulary
{
    private readonly Vocabulary vocabulary;

    internal FittedVocabulary(string operation, Vocabulary vocabulary) => (Operation, this.vocabulary) = (operation, vocabulary);

    /// <summary>The name of the operation, for example <c>one-hot(company)</c>.</summary>
    public string Operation { get; }

    /// <summary>The number of categories.</summary>
    public int Count => vocabulary.Count;

    /// <summary>True when the categories lie in a file that is mapped into memory.</summary>
    public bool IsMapped => vocabulary.IsMapped;

    /// <summary>A category. Bytes that are no UTF-8 become U+FFFD.</summary>
    /// <param name="place">From 0 to <see cref="Count"/> - 1.</param>
    public string TextOf(int place) => vocabulary.TextOf(place);

    /// <summary>How many training rows, or items of lists, had a category; 0 for one that was known before and not seen again.</summary>
    /// <param name="place">From 0 to <see cref="Count"/> - 1.</param>
    public long CountOf(int place) => vocabulary.CountOf(place);

    /// <summary>The place of a category, or -1.</summary>
    /// <param name="category">Its text; integers are decimal, booleans <c>true</c> and <c>false</c>.</param>
    public int Find(string category)
    {
        ArgumentNullException.ThrowIfNull(category);
        return vocabulary.Find(Encoding.UTF8.GetBytes(category));
    }

    internal FormerCategories ToFormer() => new(vocabulary);
}
