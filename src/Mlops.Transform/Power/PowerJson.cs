namespace Mlops.Transform;

internal static class PowerJson
{
    public static string NameOf(PowerMethod method) => method == PowerMethod.BoxCox ? "box-cox" : "yeo-johnson";

    public static FittedOperation Read(OperationReader from)
    {
        var operation = new Power(from.Name, from.NumberColumn(), from.OptionalNumber("missing"), from.Choice<PowerMethod>("method", NameOf),
            from.Boolean("standardize")) { IsColumn = from.IsColumn };
        var lambda = from.Number("lambda");
        if (!operation.Standardize) return new FittedPower(operation, lambda, 0, 1);
        var deviation = from.Number("standardDeviation");
        if (deviation < 0) throw new FormatException($"operation '{from.Name}' has a negative standard deviation");
        return new FittedPower(operation, lambda, from.Number("mean"), deviation);
    }
}
