namespace Mlops.Transform;

internal static class TfIdfJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var vocabulary = from.Vocabulary("vocabulary");
        var operation = new TfIdf(from.Name, ListTokens.Read(from), VocabularyJson.Read(from, vocabulary), from.Boolean("smooth"))
        {
            IsColumn = from.IsColumn,
        };
        return new FittedTfIdf(operation, vocabulary, TfIdfWeights.Read(from, vocabulary.Count, operation.IsSmooth));
    }
}
