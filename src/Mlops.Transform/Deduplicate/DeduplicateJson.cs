namespace Mlops.Transform;

internal static class DeduplicateJson
{
    public static FittedOperation Read(OperationReader from) =>
        new FittedDeduplicate(new Deduplicate(from.Name, ListTokens.Read(from)) { IsColumn = from.IsColumn });
}
