namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Derives a column of lists with all runs of <paramref name="min"/> to <paramref name="max"/> tokens next to each other, by rising
    /// start and then by rising length. Items without a value are left out first. Learns nothing.
    /// </summary>
    /// <param name="tokens">Lists of tokens.</param>
    /// <param name="grams">The derived column.</param>
    /// <param name="min">The least number of tokens, at least 1. The default value is 1.</param>
    /// <param name="max">The largest number of tokens, up to 100. The default value is 2.</param>
    /// <param name="separator">What stands between tokens. The default value is a space.</param>
    /// <param name="name">The name of the column. The default value is <c>n-grams(tokens)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The lists hold no categories.</exception>
    public TransformBuilder NGrams(
        ListColumn tokens, out ListColumn grams, int min = 1, int max = 2, string separator = " ", string? name = null) =>
        AddLists(RunsOf(NameOf(name, Mlops.Transform.NGrams.KindName, tokens), tokens, min, max, separator, false), out grams);

    /// <summary>
    /// Derives a column of lists with the different runs of tokens: <see cref="NGrams"/>, each kept where it comes first in its row.
    /// </summary>
    /// <param name="tokens">Lists of tokens.</param>
    /// <param name="grams">The derived column.</param>
    /// <param name="min">The least number of tokens, at least 1. The default value is 1.</param>
    /// <param name="max">The largest number of tokens, up to 100. The default value is 1.</param>
    /// <param name="separator">What stands between tokens. The default value is a space.</param>
    /// <param name="name">The name of the column. The default value is <c>bag-of-words(tokens)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The lists hold no categories.</exception>
    public TransformBuilder BagOfWords(
        ListColumn tokens, out ListColumn grams, int min = 1, int max = 1, string separator = " ", string? name = null) =>
        AddLists(RunsOf(NameOf(name, "bag-of-words", tokens), tokens, min, max, separator, true), out grams);

    private static NGrams RunsOf(string name, ListColumn tokens, int min, int max, string separator, bool isDistinct)
    {
        ArgumentNullException.ThrowIfNull(separator);
        if (min < 1) throw TransformErrors.Option("NGrams", nameof(min), min, "at least 1");
        if (max < min || max > Mlops.Transform.NGrams.MostTokens) throw TransformErrors.Option("NGrams", nameof(max), max, "min to 100");
        return new NGrams(name, ListTokens.Checked(tokens, "NGrams"), min, max, separator, isDistinct);
    }
}
