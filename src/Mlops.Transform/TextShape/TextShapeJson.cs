namespace Mlops.Transform;

internal static class TextShapeJson
{
    public static FittedOperation Read(OperationReader from) => new FittedTextShape(new TextShape(
        from.Name,
        from.Inputs[0] as TextColumn ?? throw new FormatException($"operation '{from.Name}' reads a column that holds no text"),
        from.OptionalText("missing"))
    {
        IsColumn = from.IsColumn,
    });
}
