namespace Mlops.Transform;

internal static class WordCountJson
{
    public static FittedOperation Read(OperationReader from) => new FittedWordCount(new WordCount(
        from.Name,
        from.Inputs[0] as ListColumn ?? throw new FormatException($"operation '{from.Name}' reads a column that holds no lists"),
        from.Number("missing"))
    {
        IsColumn = from.IsColumn,
    });
}
