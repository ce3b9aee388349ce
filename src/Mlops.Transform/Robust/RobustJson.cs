namespace Mlops.Transform;

internal static class RobustJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var operation = new Robust(from.Name, from.NumberColumn(), from.OptionalNumber("missing"), from.Number("lowQuantile"),
            from.Number("highQuantile"), from.HasOption("unitVariance") && from.Boolean("unitVariance")) { IsColumn = from.IsColumn };
        var spread = from.Number("spread");
        if (spread < 0) throw new FormatException($"operation '{from.Name}' has a negative spread");
        return new FittedRobust(operation, from.Number("median"), spread);
    }
}
