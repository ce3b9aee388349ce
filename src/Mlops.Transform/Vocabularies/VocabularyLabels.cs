using System.Collections;

namespace Mlops.Transform;

/// <summary>
/// The names of the features of a vocabulary: the known categories, the unseen ones, then missing values. A name is made when it is
/// asked for: millions of them would take more memory than the vocabulary itself.
/// </summary>
internal sealed class VocabularyLabels(string name, Vocabulary vocabulary, Unseen? unseen) : IReadOnlyList<string>
{
    public int Count => vocabulary.Count + (unseen is null ? 0 : unseen.Slots + 1);

    public string this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            if (index < vocabulary.Count) return $"{name}={vocabulary.TextOf(index)}";
            if (index == Count - 1) return $"{name} is missing";
            return unseen!.Slots == 1
                ? $"{name} is unseen"
                : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} is unseen, bucket {index - vocabulary.Count}");
        }
    }

    public static IReadOnlyList<string> Of(string name, Vocabulary vocabulary, Unseen unseen) =>
        new VocabularyLabels(name, vocabulary, unseen);

    /// <summary>The names of the known categories alone.</summary>
    public static IReadOnlyList<string> OfKnown(string name, Vocabulary vocabulary) => new VocabularyLabels(name, vocabulary, unseen: null);

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
