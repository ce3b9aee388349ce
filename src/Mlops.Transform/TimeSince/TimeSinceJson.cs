namespace Mlops.Transform;

internal static class TimeSinceJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var unit = from.Choice<TimeUnit>("unit", TimeSince.NameOf);
        var isFixed = from.HasOption("instant");
        if (from.Inputs.Count != (isFixed ? 1 : 2) || from.Inputs.Any(c => c.Type.Kind != ColumnKind.Timestamp))
            throw new FormatException($"operation '{from.Name}' does not read {(isFixed ? "one column" : "two columns")} of times");
        return new FittedTimeSince(new TimeSince(
            from.Name, from.Inputs[0], isFixed ? null : from.Inputs[1], isFixed ? from.Json("instant").GetInt64() : 0, unit,
            from.OptionalNumber("missing"))
        {
            IsColumn = from.IsColumn,
        });
    }
}
