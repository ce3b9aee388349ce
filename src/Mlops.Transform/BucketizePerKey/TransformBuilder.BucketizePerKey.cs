namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Sparse features, one for each bucket between quantiles of the training rows with the same key, as bucketize_per_key of
    /// TensorFlow Transform: the bucket is the number of boundaries not above the value, and equal boundaries are kept. No feature is set
    /// for a key that training has not seen, or none; as a column, such a row has no value.
    /// </summary>
    /// <remarks>The boundaries of each key are float64 numbers of their own; TensorFlow Transform packs them into one float32 list and
    /// loses digits. Quantiles are exact for up to 1,024 different values of a key.</remarks>
    /// <param name="column">A number column of any type.</param>
    /// <param name="key">Text, integers or booleans.</param>
    /// <param name="buckets">The number of buckets, 2 to 10,000.</param>
    /// <param name="missing">The value that a missing one counts as, also in the quantiles. The default value is null: missing values
    /// have a feature of their own, after the buckets.</param>
    /// <param name="maxKeys">How many keys training may have; more are an error. It bounds memory: less than 36 KB for each key and thread
    /// while fitting, 16 bytes for each boundary afterwards. The default value is 10,000.</param>
    /// <param name="name">The name of the output. The default value is <c>bucketize-per-key(column,key)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The key holds no categories.</exception>
    public TransformBuilder BucketizePerKey(NumberColumn column, IColumn key, int buckets, double? missing = null,
        int maxKeys = DefaultMaxKeys, string? name = null)
    {
        const string Verb = "BucketizePerKey";
        if (buckets is < 2 or > Mlops.Transform.Bucketize.MaxBuckets)
            throw TransformErrors.Option(Verb, nameof(buckets), buckets, "2 to 10000");
        return Add(new BucketizePerKey(NameOf(name, Mlops.Transform.BucketizePerKey.KindName, column, key), column,
            CategoryText.Checked(key, Verb), buckets, Finite(missing, Verb, nameof(missing)), CheckedKeys(maxKeys, Verb)));
    }
}
