namespace Mlops.Transform;

internal static class OrdinalListJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var vocabulary = from.Vocabulary("vocabulary");
        var operation = new OrdinalList(
            from.Name, ListTokens.Read(from), VocabularyJson.Read(from, vocabulary), from.Unseen(), from.Integer("unknown", int.MinValue, int.MaxValue))
        {
            IsColumn = from.DerivesColumn(),
        };
        return new FittedOrdinalList(operation, vocabulary);
    }
}
