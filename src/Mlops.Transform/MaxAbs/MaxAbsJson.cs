namespace Mlops.Transform;

internal static class MaxAbsJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var largest = from.Number("largest");
        if (largest < 0) throw new FormatException($"operation '{from.Name}' has a negative magnitude");
        return new FittedMaxAbs(
            new MaxAbs(from.Name, from.NumberColumn(), from.OptionalNumber("missing")) { IsColumn = from.IsColumn }, largest);
    }
}
