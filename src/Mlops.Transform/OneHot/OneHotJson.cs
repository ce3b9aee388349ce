namespace Mlops.Transform;

internal static class OneHotJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var maxSize = from.Integer("maxSize", 1, FittedOperation.MaxWidth);
        var unseen = Unseen.Parse(from.Text("unseen"), from.Integer("unseenSlots", 0, FittedOperation.MaxWidth));
        var operation = new OneHot(from.Name, from.CategoryColumn(), maxSize, unseen, from.Count("minCount")) { IsColumn = from.IsColumn };
        var vocabulary = from.Asset("vocabulary", VocabularyFile.Read);
        if (vocabulary.Count > maxSize)
            throw new FormatException($"operation '{from.Name}' has a vocabulary of more than {maxSize} values");
        return new FittedOneHot(operation, vocabulary);
    }
}
