namespace Mlops.Transform;

internal static class HashJson
{
    /// <exception cref="KeyException">The key is not there, or is not the one of the time of fitting.</exception>
    public static FittedOperation ReadKeyed(OperationReader from)
    {
        var (key, mark) = (from.Text("key"), from.Text("keyMark"));
        var secret = SecretKey.Find(from.Services.Keys, key, from.Name);
        if (secret.Mark != mark) throw KeyErrors.Other(key, from.Name);
        return new FittedHash(
            new Hash(from.Name, from.CategoryColumn(), from.Integer("buckets", 1, FittedOperation.MaxWidth - 1), 0, key, secret)
            {
                IsColumn = from.IsColumn,
            });
    }

    public static FittedOperation Read(OperationReader from) => new FittedHash(
        new Hash(from.Name, from.CategoryColumn(), from.Integer("buckets", 1, FittedOperation.MaxWidth - 1), from.Seed("seed"))
        {
            IsColumn = from.IsColumn,
        });
}
