namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, or a column: the place of the category in its vocabulary, from 0 on, for embeddings and trees. Exact up to
    /// 16,777,216 as a feature, always as a column.
    /// </summary>
    /// <param name="column">Text; or integers and booleans, which count as their text.</param>
    /// <param name="vocabulary">What becomes known, and in what order. The default value is all categories.</param>
    /// <param name="unseen">What becomes of categories that are not known: places after the known ones, or, with
    /// <see cref="Unseen.Ignore"/>, the value of <paramref name="missing"/>. The default value is <see cref="Unseen.Ignore"/>.</param>
    /// <param name="missing">What a row without a place counts as; a column has no value there. The default value is -1.</param>
    /// <param name="name">The name of the output. The default value is <c>ordinal(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The column holds no categories.</exception>
    public TransformBuilder Ordinal(
        IColumn column, VocabularyOptions? vocabulary = null, Unseen? unseen = null, double missing = -1, string? name = null) =>
        Add(new Ordinal(
            NameOf(name, Mlops.Transform.Ordinal.KindName, column), CategoryText.Checked(column, "Ordinal"),
            VocabularyRules.Checked(vocabulary ?? new VocabularyOptions(), "Ordinal"), unseen ?? Unseen.Ignore,
            Finite(missing, "Ordinal", nameof(missing))));
}
