namespace Mlops.Transform;

internal static class TargetEncodeJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var folds = from.Integer("folds", 2, TargetEncode.MostFolds);
        var operation = new TargetEncode(from.Name, from.CategoryColumn(), from.OptionalNumber("smoothing"), folds) { IsColumn = from.IsColumn };
        var vocabulary = from.Vocabulary("vocabulary");
        var encodings = from.NumberTable("encodings", vocabulary.Count + 2, folds + 1);
        return new FittedTargetEncode(operation, vocabulary, encodings);
    }
}
