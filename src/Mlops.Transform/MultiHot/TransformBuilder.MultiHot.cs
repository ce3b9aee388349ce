namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Sparse features of a list: one for each known category, which is 1 when the row has it; then those of
    /// <paramref name="unseen"/>; then one for rows without a list. An empty list sets none. Items without a value are left out.
    /// </summary>
    /// <param name="column">Lists of texts, integers or booleans: of the data, or derived by <see cref="Tokenize"/>.</param>
    /// <param name="vocabulary">What becomes known, and in what order.</param>
    /// <param name="unseen">What becomes of categories that are not known. The default value is <see cref="Unseen.OwnSlot"/>.</param>
    /// <param name="counted">True when a feature is the number of times that the row has the category. The default value is
    /// false.</param>
    /// <param name="name">The name of the output. The default value is <c>multi-hot(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The lists hold no categories.</exception>
    public TransformBuilder MultiHot(
        ListColumn column, VocabularyOptions vocabulary, Unseen? unseen = null, bool counted = false, string? name = null) =>
        Add(new MultiHot(
            NameOf(name, Mlops.Transform.MultiHot.KindName, column), ListTokens.Checked(column, "MultiHot"),
            VocabularyRules.Checked(vocabulary, "MultiHot"), unseen ?? Unseen.OwnSlot, counted));

    /// <summary>The same with the most frequent categories.</summary>
    /// <param name="column">Lists of texts, integers or booleans.</param>
    /// <param name="maxSize">The largest number of known categories, at least 1.</param>
    /// <param name="unseen">As above.</param>
    /// <param name="minCount">How often a known category was seen at least. The default value is 1.</param>
    /// <param name="counted">As above.</param>
    /// <param name="name">The name of the output. The default value is <c>multi-hot(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The lists hold no categories.</exception>
    public TransformBuilder MultiHot(
        ListColumn column, int maxSize, Unseen? unseen = null, long minCount = 1, bool counted = false, string? name = null) =>
        MultiHot(column, VocabularyOptions.Of(maxSize, minCount), unseen, counted, name);
}
