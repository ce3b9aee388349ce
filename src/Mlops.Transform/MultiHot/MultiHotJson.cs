namespace Mlops.Transform;

internal static class MultiHotJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var vocabulary = from.Vocabulary("vocabulary");
        var operation = new MultiHot(
            from.Name, ListTokens.Read(from), VocabularyJson.Read(from, vocabulary), from.Unseen(), from.Boolean("counted"))
        {
            IsColumn = from.IsColumn,
        };
        return new FittedMultiHot(operation, vocabulary);
    }
}
