namespace Mlops.Transform;

internal static class TfIdfJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var vocabulary = from.Asset("vocabulary", VocabularyFile.Read);
        var operation = new TfIdf(from.Name, ListTokens.Read(from), VocabularyJson.Read(from, vocabulary), from.Boolean("smooth"))
        {
            IsColumn = from.IsColumn,
        };
        var rows = from.Count("rows");
        var documents = from.Asset("documents", stream => NumberFile.Read(stream, vocabulary.Count, 1));
        return rows > 0 && documents.All(d => d >= 0 && d <= rows)
            ? new FittedTfIdf(operation, vocabulary, rows, documents)
            : throw new FormatException($"operation '{from.Name}' has a category of more rows than there are");
    }
}
