namespace Mlops.Transform;

internal static class TargetEncodeJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var folds = from.Integer("folds", 2, TargetEncode.MostFolds);
        var operation = new TargetEncode(from.Name, from.CategoryColumn(), from.OptionalNumber("smoothing"), folds) { IsColumn = from.IsColumn };
        var vocabulary = from.Asset("vocabulary", VocabularyFile.Read);
        var encodings = from.Asset("encodings", stream => NumberFile.Read(stream, vocabulary.Count + 2, folds + 1));
        return new FittedTargetEncode(operation, vocabulary, encodings);
    }
}
