namespace Mlops.Transform;

internal static class NGramsJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var min = from.Integer("min", 1, NGrams.MostTokens);
        return new FittedNGrams(new NGrams(
            from.Name, ListTokens.Read(from), min, from.Integer("max", min, NGrams.MostTokens), from.Text("separator"), from.Boolean("distinct"))
        {
            IsColumn = from.IsColumn,
        });
    }
}
