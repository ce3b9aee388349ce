namespace Mlops.Transform;

internal static class ImputeJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var with = Imputation.Parse(from.Text("with"), from.OptionalNumber("constant"));
        return new FittedImpute(new Impute(from.Name, from.NumberColumn(), with,
            from.Boolean("indicator")) { IsColumn = from.IsColumn }, from.Number("substitute"));
    }
}
