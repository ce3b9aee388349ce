namespace Mlops.Transform;

internal static class OneHotJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var vocabulary = from.Vocabulary("vocabulary");
        var operation = new OneHot(from.Name, from.CategoryColumn(), VocabularyJson.Read(from, vocabulary), from.Unseen())
        {
            IsColumn = from.IsColumn,
        };
        return new FittedOneHot(operation, vocabulary);
    }
}
