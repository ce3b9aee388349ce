namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Sparse features, one for each bucket between quantiles of the training values: the bucket is the number of boundaries not
    /// above the value. Equal boundaries count once, so there may be fewer buckets.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="buckets">The number of buckets, 2 to 10,000.</param>
    /// <param name="missing">
    /// The value that a missing one counts as, also in the quantiles. The default value is null: missing values have a feature of
    /// their own, after the buckets.
    /// </param>
    /// <param name="name">The name of the output. The default value is <c>bucketize(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Bucketize(NumberColumn column, int buckets, double? missing = null, string? name = null)
    {
        if (buckets is < 2 or > Mlops.Transform.Bucketize.MaxBuckets)
            throw TransformErrors.Option("Bucketize", nameof(buckets), buckets, "2 to 10000");
        return Add(new Bucketize(
            NameOf(name, Mlops.Transform.Bucketize.KindName, column), column, buckets, Finite(missing,
                "Bucketize", nameof(missing))));
    }
}
