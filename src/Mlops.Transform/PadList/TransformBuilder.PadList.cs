namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Dense features: the numbers of a list in their order, rounded to float32, and then <paramref name="pad"/> up to a fixed number. A
    /// row without a list has only that; so has the place of an item without a value, or with NaN. An infinity stays one. Learns nothing.
    /// </summary>
    /// <param name="column">Lists of numbers of any type, such as the last prices, or an embedding.</param>
    /// <param name="length">The number of features, 1 to 100,000.</param>
    /// <param name="pad">What fills up the rest. The default value is 0. For lists derived by <c>Ordinal</c> it is below 0, or the place of a
    /// category of <see cref="VocabularyOptions.Reserved"/>, such as 0 for the first: else it would be the place of a word.</param>
    /// <param name="longer">What becomes of lists with more items. The default value is <see cref="LongLists.KeepFirst"/>;
    /// <see cref="LongLists.Refuse"/> is the rule of sparse_tensor_to_dense_with_shape of TensorFlow Transform.</param>
    /// <param name="padFront">True when the rest comes before the items, so that the last item is always the last feature. The default
    /// value is false.</param>
    /// <param name="name">The name of the output. The default value is <c>pad-list(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The lists hold no numbers.</exception>
    public TransformBuilder PadList(ListColumn column, int length, double pad = 0, LongLists longer = LongLists.KeepFirst,
        bool padFront = false, string? name = null)
    {
        const string Verb = "PadList";
        if (length is < 1 or > Mlops.Transform.PadList.MaxLength) throw TransformErrors.Option(Verb, nameof(length), length, "1 to 100000");
        if (!Enum.IsDefined(longer)) throw TransformErrors.Option(Verb, nameof(longer), longer, "KeepFirst, KeepLast or Refuse");
        var checkedColumn = ListNumbers.Checked(column, Verb);
        if (Finite(pad, Verb, nameof(pad)) >= 0 && PlacesOf(column) is { } places && !places.Vocabulary.Reserves(pad))
        {
            throw TransformErrors.Option(Verb, nameof(pad), pad,
                $"below 0, or the place of a category that '{places.Name}' reserves, such as Reserved = [\"[pad]\"] and pad: 0");
        }

        return Add(new PadList(
            NameOf(name, Mlops.Transform.PadList.KindName, column), checkedColumn, length, pad, longer, padFront));
    }

    /// <summary>The operation whose places a list holds; null when it holds other numbers.</summary>
    private OrdinalList? PlacesOf(ListColumn column) => operations.Find(o => o.IsColumn && o.Name == column.Name) switch
    {
        OrdinalList ordinal => ordinal,
        Deduplicate same => PlacesOf(same.List),
        _ => null,
    };
}
