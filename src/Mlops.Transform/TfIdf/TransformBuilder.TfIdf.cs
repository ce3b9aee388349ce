namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Sparse features of a list of tokens: for each known one tf * idf, where tf is its share of the tokens of the row and
    /// idf = ln((N + 1) / (n + 1)) + 1, or ln(N / n) + 1 when not smooth; n of the N training rows have it, empty rows included in
    /// N. Tokens that are not known only make the row longer. An empty or missing list sets none.
    /// </summary>
    /// <param name="column">Lists of texts, integers or booleans.</param>
    /// <param name="vocabulary">What becomes known, and in what order.</param>
    /// <param name="smooth">As above. The default value is true.</param>
    /// <param name="name">The name of the output. The default value is <c>tf-idf(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The lists hold no categories.</exception>
    public TransformBuilder TfIdf(ListColumn column, VocabularyOptions vocabulary, bool smooth = true, string? name = null) =>
        Add(new TfIdf(
            NameOf(name, Mlops.Transform.TfIdf.KindName, column), ListTokens.Checked(column, "TfIdf"),
            VocabularyRules.Checked(vocabulary, "TfIdf"), smooth));
}
