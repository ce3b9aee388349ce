namespace Mlops.Data.Validation;

/// <summary>
/// What is known about the words of a column of natural language. A word is a run of letters, digits, marks and inner
/// apostrophes. Immutable and thread-safe.
/// </summary>
/// <param name="Texts">The number of texts, each as often as it occurs.</param>
/// <param name="Words">The number of words of all texts.</param>
/// <param name="Coverage">The share of the words that are in the vocabulary, 0 to 1; 0 without words.</param>
/// <param name="AverageWordLength">The average length of a word in characters (Unicode scalar values); 0 without words.</param>
/// <param name="MinWords">The smallest number of words of a text.</param>
/// <param name="MaxWords">The largest number of words of a text.</param>
public sealed record LanguageStatistics(
    long Texts, long Words, double Coverage, double AverageWordLength, int MinWords, int MaxWords)
{
    /// <summary>The average number of words of a text; 0 without texts.</summary>
    public double AverageWords => Texts == 0 ? 0 : (double)Words / Texts;
}
