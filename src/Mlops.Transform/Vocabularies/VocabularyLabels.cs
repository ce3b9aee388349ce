namespace Mlops.Transform;

/// <summary>The names of the features of a vocabulary.</summary>
internal static class VocabularyLabels
{
    /// <summary>The known categories, the unseen ones, then missing values.</summary>
    public static IReadOnlyList<string> Of(string name, Vocabulary vocabulary, Unseen unseen)
    {
        var labels = new List<string>(vocabulary.Count + unseen.Slots + 1);
        for (var i = 0; i < vocabulary.Count; i++) labels.Add($"{name}={vocabulary.TextOf(i)}");
        for (var i = 0; i < unseen.Slots; i++) labels.Add(unseen.Slots == 1 ? $"{name} is unseen" : $"{name} is unseen, bucket {i}");
        labels.Add($"{name} is missing");
        return labels;
    }
}
