namespace Mlops.Transform;

internal static class CountEncodeJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var operation = new CountEncode(from.Name, from.CategoryColumn(), from.Boolean("share")) { IsColumn = from.IsColumn };
        var rows = from.Count("rows");
        return rows > 0
            ? new FittedCountEncode(operation, from.Vocabulary("vocabulary"), rows)
            : throw new FormatException($"operation '{from.Name}' was fitted on no rows");
    }
}
