namespace Mlops.Transform;

internal static class StandardizePerKeyJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var operation = new StandardizePerKey(from.Name, from.NumberColumn(), PerKeyJson.Key(from),
            from.OptionalNumber("missing"), PerKeyJson.MaxKeys(from)) { IsColumn = from.IsColumn };
        var keys = PerKeyJson.Keys(from);
        var deviations = PerKeyJson.Numbers(from, "standardDeviations", keys.Count);
        if (deviations.Any(d => d < 0)) throw new FormatException($"operation '{from.Name}' has a negative standard deviation");
        return new FittedStandardizePerKey(operation, keys, PerKeyJson.Numbers(from, "means", keys.Count), deviations);
    }
}
