namespace Mlops.Transform;

internal static class HashJson
{
    public static FittedOperation Read(OperationReader from) => new FittedHash(
        new Hash(from.Name, from.CategoryColumn(), from.Integer("buckets", 1, FittedOperation.MaxWidth - 1), from.Seed("seed"))
        {
            IsColumn = from.IsColumn,
        });
}
