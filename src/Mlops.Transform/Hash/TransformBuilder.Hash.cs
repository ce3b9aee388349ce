namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Sparse features: one for each bucket, chosen by <see cref="StableHash"/> of the category's text modulo their number; then
    /// one for missing values. Learns nothing; different categories may share a bucket.
    /// </summary>
    /// <param name="column">Text; or integers and booleans, which count as their text.</param>
    /// <param name="buckets">The number of buckets, at least 1.</param>
    /// <param name="seed">Another seed lets other categories share buckets. The default value is 0.</param>
    /// <param name="name">The name of the output. The default value is <c>hash(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The column holds no categories.</exception>
    public TransformBuilder Hash(IColumn column, int buckets, ulong seed = 0, string? name = null)
    {
        if (buckets is < 1 or >= FittedOperation.MaxWidth)
            throw TransformErrors.Option("Hash", nameof(buckets), buckets, "1 to 67108863");
        return Add(new Hash(NameOf(name, Mlops.Transform.Hash.KindName, column), CategoryText.Checked(column,
            "Hash"), buckets, seed));
    }

    /// <summary>
    /// The same by a keyed hash, SipHash-2-4, so that who does not know the key cannot choose texts that share a bucket: for columns that
    /// users fill in. The strong hash of TensorFlow Transform. The key is in no artifact: see <see cref="WithKeys"/>.
    /// </summary>
    /// <param name="column">Text; or integers and booleans, which count as their text.</param>
    /// <param name="buckets">The number of buckets, at least 1.</param>
    /// <param name="key">The name of a key, of which the first 128 bits count.</param>
    /// <param name="name">The name of the output. The default value is <c>sip-hash(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The column holds no categories.</exception>
    public TransformBuilder Hash(IColumn column, int buckets, string key, string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (buckets is < 1 or >= FittedOperation.MaxWidth)
            throw TransformErrors.Option("Hash", nameof(buckets), buckets, "1 to 67108863");
        return Add(new Hash(
            NameOf(name, Mlops.Transform.Hash.KeyedKindName, column), CategoryText.Checked(column, "Hash"), buckets, 0, key));
    }
}
