namespace Mlops.Transform;

internal static class MinMaxPerKeyJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var operation = new MinMaxPerKey(from.Name, from.NumberColumn(), PerKeyJson.Key(from), from.OptionalNumber("missing"),
            from.Number("low"), from.Number("high"), PerKeyJson.MaxKeys(from)) { IsColumn = from.IsColumn };
        var keys = PerKeyJson.Keys(from);
        var (mins, maxs) = (PerKeyJson.Numbers(from, "min", keys.Count), PerKeyJson.Numbers(from, "max", keys.Count));
        if (operation.Low >= operation.High || mins.Zip(maxs).Any(r => r.First > r.Second))
            throw new FormatException($"operation '{from.Name}' has a range that is upside down");
        return new FittedMinMaxPerKey(operation, keys, mins, maxs);
    }
}
