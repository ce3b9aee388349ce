namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, the place of the number among the inner quantiles of the training values: 0 below the first, 1 from the last
    /// on, and a straight line between neighbours, as apply_buckets_with_interpolation of TensorFlow Transform. It makes any
    /// distribution about uniform, and outliers cannot leave the range.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="buckets">The number of buckets, 2 to 10,000: one more than there are boundaries, equal ones included.</param>
    /// <param name="missing">As in <see cref="Standardize"/>; it counts in the quantiles.</param>
    /// <param name="rules">With <see cref="TransformRules.Tensorflow"/> missing values without a substitute give 0.5.</param>
    /// <param name="name">The name of the output. The default value is <c>bucketize-interpolated(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder BucketizeInterpolated(NumberColumn column, int buckets, double? missing = null,
        TransformRules rules = TransformRules.Default, string? name = null) => buckets is < 2 or > Mlops.Transform.Bucketize.MaxBuckets
        ? throw TransformErrors.Option("BucketizeInterpolated", nameof(buckets), buckets, "2 to 10000")
        : AddInterpolated(column, buckets, null, missing, rules, name);

    /// <summary>One dense feature, the place of the number among given boundaries. Learns nothing.</summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="edges">The boundaries, finite and rising, 1 to 10,000 of them. A single one gives a step from 0 to 1.</param>
    /// <param name="missing">As in <see cref="Standardize"/>.</param>
    /// <param name="rules">As for quantiles.</param>
    /// <param name="name">The name of the output. The default value is <c>bucketize-interpolated(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder BucketizeInterpolated(NumberColumn column, IReadOnlyList<double> edges, double? missing = null,
        TransformRules rules = TransformRules.Default, string? name = null) =>
        AddInterpolated(column, null, Rising(edges, "BucketizeInterpolated"), missing, rules, name);

    private TransformBuilder AddInterpolated(
        NumberColumn column, int? buckets, double[]? edges, double? missing, TransformRules rules, string? name)
    {
        const string Verb = "BucketizeInterpolated";
        return Add(new BucketizeInterpolated(NameOf(name, Mlops.Transform.BucketizeInterpolated.KindName, column), column, buckets, edges,
            Finite(missing, Verb, nameof(missing)), Known(rules, Verb)));
    }
}
