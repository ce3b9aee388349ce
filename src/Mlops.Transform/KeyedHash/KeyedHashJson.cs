namespace Mlops.Transform;

internal static class KeyedHashJson
{
    /// <exception cref="KeyException">The key is not there, or is not the one of the time of fitting.</exception>
    public static FittedOperation Read(OperationReader from)
    {
        var (name, key, mark) = (from.Name, from.Text("key"), from.Text("keyMark"));
        var secret = SecretKey.Find(from.Services.Keys, key, name);
        if (secret.Mark != mark) throw KeyErrors.Other(key, name);
        return new FittedKeyedHash(new KeyedHash(name, from.CategoryColumn(), key, secret) { IsColumn = from.DerivesColumn() }, secret);
    }
}
