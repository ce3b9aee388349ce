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
    /// <param name="weights">
    /// How much each training row counts in the quantiles; read in training only. Weights are rounded to 2^-20; a row whose weight is
    /// missing, NaN or not above 0 does not count. The quantile at q is then the value at which the share q of the weight is reached, and
    /// lies between two values where it is reached just between them. The default value is null: every row counts once.
    /// </param>
    /// <param name="rules">
    /// With <see cref="TransformRules.Tensorflow"/> equal boundaries are kept, so that some buckets are empty and there are always
    /// <paramref name="buckets"/>, and missing values without a substitute go to the last bucket.
    /// </param>
    /// <param name="name">The name of the output. The default value is <c>bucketize(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Bucketize(NumberColumn column, int buckets, double? missing = null, NumberColumn? weights = null,
        TransformRules rules = TransformRules.Default, string? name = null)
    {
        if (buckets is < 2 or > Mlops.Transform.Bucketize.MaxBuckets)
            throw TransformErrors.Option("Bucketize", nameof(buckets), buckets, "2 to 10000");
        return Add(new Bucketize(
            NameOf(name, Mlops.Transform.Bucketize.KindName, column), column, buckets, Finite(missing,
                "Bucketize", nameof(missing)), Known(rules, "Bucketize"), weights));
    }
}
