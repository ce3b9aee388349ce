namespace Mlops.Transform;

internal static class PowerJson
{
    private const string YeoJohnson = "yeo-johnson";
    private const string BoxCox = "box-cox";

    public static string Text(PowerMethod method) => method == PowerMethod.BoxCox ? BoxCox : YeoJohnson;

    public static FittedOperation Read(OperationReader from)
    {
        var operation = new Power(from.Name, from.NumberColumn(), from.OptionalNumber("missing"), Method(from),
            from.Boolean("standardize")) { IsColumn = from.IsColumn };
        var lambda = from.Number("lambda");
        if (!operation.Standardize) return new FittedPower(operation, lambda, 0, 1);
        var deviation = from.Number("standardDeviation");
        if (deviation < 0) throw new FormatException($"operation '{from.Name}' has a negative standard deviation");
        return new FittedPower(operation, lambda, from.Number("mean"), deviation);
    }

    private static PowerMethod Method(OperationReader from) => from.Text("method") switch
    {
        YeoJohnson => PowerMethod.YeoJohnson,
        BoxCox => PowerMethod.BoxCox,
        var other => throw new FormatException($"operation '{from.Name}' has the method '{other}'"),
    };
}
