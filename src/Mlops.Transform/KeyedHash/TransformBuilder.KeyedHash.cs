namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// A column of codes: the first 128 bits of the HMAC-SHA256 (RFC 2104) of the category's text by a secret key, as 32 hexadecimal
    /// digits. Equal categories have equal codes; who does not have the key cannot find out a category by trying. The key is in no
    /// artifact: a key provider gives it when the transform is built and whenever it is loaded. Learns nothing; a missing value stays
    /// missing.
    /// </summary>
    /// <param name="column">Text; or integers and booleans, which count as their text.</param>
    /// <param name="key">The name of the key.</param>
    /// <param name="code">The codes, for an operation after this one.</param>
    /// <param name="name">The name of the column. The default value is <c>keyed-hash(column)</c>.</param>
    /// <exception cref="ModelException">The name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The column holds no categories.</exception>
    public TransformBuilder KeyedHash(IColumn column, string key, out TextColumn code, string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return AddTexts(
            new KeyedHash(NameOf(name, Mlops.Transform.KeyedHash.KindName, column), CategoryText.Checked(column, "KeyedHash"), key), out code);
    }

    /// <inheritdoc cref="KeyedHash(IColumn, string, out TextColumn, string?)"/>
    public TransformBuilder KeyedHash(SensitiveColumn column, string key, out TextColumn code, string? name = null) =>
        KeyedHash((IColumn)column, key, out code, name);
}
