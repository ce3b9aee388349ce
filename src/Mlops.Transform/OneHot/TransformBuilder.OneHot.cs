namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Sparse features: one for each known category, most frequent first and equally frequent ones in the order of their bytes;
    /// then those of <paramref name="unseen"/>; then one for missing values.
    /// </summary>
    /// <param name="column">Text; or integers and booleans, which count as their text (<c>42</c>, <c>true</c>).</param>
    /// <param name="maxSize">The largest number of known categories, at least 1.</param>
    /// <param name="unseen">What becomes of categories that are not known, rare ones included. The default value is
    /// <see cref="Unseen.OwnSlot"/>.</param>
    /// <param name="minCount">The least number of training rows of a known category, at least 1. The default value is 1.</param>
    /// <param name="name">The name of the output. The default value is <c>one-hot(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The column holds no categories.</exception>
    public TransformBuilder OneHot(IColumn column, int maxSize, Unseen? unseen = null, long minCount = 1, string? name = null) =>
        OneHot(column, VocabularyOptions.Of(maxSize, minCount), unseen, name);

    /// <summary>Sparse features as with a number of categories, with any rules for what becomes known.</summary>
    /// <param name="column">Text; or integers and booleans, which count as their text.</param>
    /// <param name="vocabulary">What becomes known, and in what order.</param>
    /// <param name="unseen">As above.</param>
    /// <param name="name">The name of the output. The default value is <c>one-hot(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The column holds no categories.</exception>
    public TransformBuilder OneHot(IColumn column, VocabularyOptions vocabulary, Unseen? unseen = null, string? name = null) =>
        Add(new OneHot(
            NameOf(name, Mlops.Transform.OneHot.KindName, column), CategoryText.Checked(column, "OneHot"),
            VocabularyRules.Checked(vocabulary, "OneHot"), unseen ?? Unseen.OwnSlot));
}
