namespace Mlops.Transform;

internal static class CyclicalJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var period = from.Number("period");
        if (from.IsColumn) throw new FormatException($"operation '{from.Name}' makes two numbers and no column");
        return period >= ExactSine.MinPeriod
            ? new FittedCyclical(new Cyclical(from.Name, from.NumberColumn(), period, from.OptionalNumber("missing")))
            : throw new FormatException($"the period of operation '{from.Name}' is {period}");
    }
}
