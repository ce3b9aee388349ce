namespace Mlops.Transform;

internal static class MinMaxJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var (low, high) = (from.Number("low"), from.Number("high"));
        var (min, max) = (from.Number("min"), from.Number("max"));
        if (low >= high || min > max) throw new FormatException($"operation '{from.Name}' has a range that is upside down");
        return new FittedMinMax(
            new MinMax(from.Name, from.NumberColumn(),
                from.OptionalNumber("missing"), low, high, from.Boolean("clip")) { IsColumn = from.IsColumn }, min, max);
    }
}
