namespace Mlops.Transform;

internal static class StandardizeJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var operation = new Standardize(from.Name, from.NumberColumn(), from.OptionalNumber("missing"), from.Rules()) { IsColumn = from.IsColumn };
        var deviation = from.Number("standardDeviation");
        if (deviation < 0) throw new FormatException($"operation '{from.Name}' has a negative standard deviation");
        return new FittedStandardize(operation, from.Number("mean"), deviation);
    }
}
