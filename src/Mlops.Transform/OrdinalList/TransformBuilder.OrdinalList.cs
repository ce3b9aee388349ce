namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Derives a column of lists of integers: the place of each item in its vocabulary, from 0 on. A row without a list has none, and an
    /// item without a value stays without one. For sequences of words with <see cref="PadList"/>, and for <c>TfIdf</c> of places.
    /// </summary>
    /// <param name="column">Lists of texts, integers or booleans: of the data, or derived by <see cref="Tokenize"/>.</param>
    /// <param name="places">The derived column.</param>
    /// <param name="vocabulary">What becomes known, and in what order. The default value is all items.</param>
    /// <param name="unseen">What becomes of items that are not known: places after the known ones, or, with
    /// <see cref="Unseen.Ignore"/>, the number <paramref name="unknown"/>. The default value is <see cref="Unseen.Ignore"/>.</param>
    /// <param name="unknown">What an item without a place counts as, below 0 so that it is no place. The default value is -1.</param>
    /// <param name="name">The name of the column. The default value is <c>ordinal-list(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The lists hold no categories.</exception>
    public TransformBuilder Ordinal(ListColumn column, out ListColumn places, VocabularyOptions? vocabulary = null, Unseen? unseen = null,
        int unknown = -1, string? name = null)
    {
        const string Verb = "Ordinal";
        if (unknown >= 0) throw TransformErrors.Option(Verb, nameof(unknown), unknown, "below 0, because places start at 0; or Unseen.OwnSlot");
        return AddLists(new OrdinalList(
            NameOf(name, OrdinalList.KindName, column), ListTokens.Checked(column, Verb),
            VocabularyRules.Checked(vocabulary ?? new VocabularyOptions(), Verb), unseen ?? Unseen.Ignore, unknown), out places);
    }
}
