namespace Mlops.Transform;

internal static class OrdinalJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var vocabulary = from.Vocabulary("vocabulary");
        var operation = new Ordinal(
            from.Name, from.CategoryColumn(), VocabularyJson.Read(from, vocabulary), from.Unseen(), from.Number("missing"))
        {
            IsColumn = from.IsColumn,
        };
        return new FittedOrdinal(operation, vocabulary);
    }
}
