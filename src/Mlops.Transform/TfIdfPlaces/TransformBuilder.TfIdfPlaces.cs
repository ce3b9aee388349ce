namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Sparse features of a list of integers, by the formula of the other <c>TfIdf</c>: tfidf of TensorFlow Transform. Each integer is taken
    /// modulo <paramref name="size"/>, also where the training rows that have it are counted: so -1 is counted as the last place, and an
    /// <see cref="Unseen.OwnSlot"/> of <c>Ordinal</c> gives unknown words a weight of their own.
    /// </summary>
    /// <param name="places">Lists of integers: places in a vocabulary, derived by <c>Ordinal</c>, or hashes.</param>
    /// <param name="size">The number of features, 1 to 16,777,216.</param>
    /// <param name="smooth">As in the other one. The default value is true.</param>
    /// <param name="name">The name of the output. The default value is <c>tf-idf-places(places)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The lists hold no integers.</exception>
    public TransformBuilder TfIdf(ListColumn places, int size, bool smooth = true, string? name = null)
    {
        const string Verb = "TfIdf";
        ArgumentNullException.ThrowIfNull(places);
        if (places.Type.Item!.Kind is not (ColumnKind.Int32 or ColumnKind.Int64))
            throw TransformErrors.WrongType(places.Name, places.Type, Verb, "a list of int32 or int64, or a vocabulary instead of a size");
        if (size is < 1 or > TfIdfPlaces.MaxSize) throw TransformErrors.Option(Verb, nameof(size), size, "1 to 16777216");
        return Add(new TfIdfPlaces(NameOf(name, TfIdfPlaces.KindName, places), places, size, smooth));
    }
}
