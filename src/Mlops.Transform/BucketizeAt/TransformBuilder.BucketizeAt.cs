namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Sparse features, one for each bucket between given boundaries: the bucket is the number of boundaries not above the value, as
    /// apply_buckets of TensorFlow Transform. Learns nothing.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="edges">The boundaries, finite and rising, 1 to 10,000 of them: one bucket less than there will be.</param>
    /// <param name="missing">The value that a missing one counts as. The default value is null: missing values have a feature of
    /// their own, after the buckets.</param>
    /// <param name="rules">With <see cref="TransformRules.Tensorflow"/> missing values without a substitute go to the last
    /// bucket.</param>
    /// <param name="name">The name of the output. The default value is <c>bucketize-at(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder BucketizeAt(NumberColumn column, IReadOnlyList<double> edges, double? missing = null,
        TransformRules rules = TransformRules.Default, string? name = null)
    {
        const string Verb = "BucketizeAt";
        return Add(new BucketizeAt(NameOf(name, Mlops.Transform.BucketizeAt.KindName, column), column, Rising(edges, Verb),
            Finite(missing, Verb, nameof(missing)), Known(rules, Verb)));
    }
}
