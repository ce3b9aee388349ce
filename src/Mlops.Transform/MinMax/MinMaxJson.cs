namespace Mlops.Transform;

internal static class MinMaxJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var operation = new MinMax(from.Name, from.NumberColumn(), from.OptionalNumber("missing"), from.Number("low"),
            from.Number("high"), from.Boolean("clip"), from.Rules()) { IsColumn = from.IsColumn };
        if (operation.Low >= operation.High) throw UpsideDown(from);
        if (operation.Rules == TransformRules.Tensorflow && !from.HasState("min")) return new FittedMinMax(operation, null);
        var (min, max) = (from.Number("min"), from.Number("max"));
        return min > max ? throw UpsideDown(from) : new FittedMinMax(operation, (min, max));
    }

    private static FormatException UpsideDown(OperationReader from) => new($"operation '{from.Name}' has a range that is upside down");
}
