namespace Mlops.Transform;

internal static class ClipJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var operation = new Clip(from.Name, from.NumberColumn(), from.OptionalNumber("missing"), from.OptionalNumber("low"),
            from.OptionalNumber("high"), from.OptionalNumber("lowQuantile"), from.OptionalNumber("highQuantile")) { IsColumn = from.IsColumn };
        var low = operation.LowQuantile.HasValue ? from.Number("from") : operation.Low;
        var high = operation.HighQuantile.HasValue ? from.Number("to") : operation.High;
        return low > high
            ? throw new FormatException($"operation '{from.Name}' has a range that is upside down")
            : new FittedClip(operation, low, high);
    }
}
