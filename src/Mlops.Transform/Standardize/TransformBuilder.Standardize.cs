namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, (x - mean) / standard deviation, with the mean and the population standard deviation of the training
    /// values. A constant column is only centred, as in scikit-learn's StandardScaler.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="missing">
    /// The value that a missing one counts as, in the unit of the column, before anything else, also in the mean and the standard
    /// deviation. The default value is null: a missing value is an error, in training and in serving.
    /// </param>
    /// <param name="rules">With <see cref="TransformRules.Tensorflow"/> a column of which nothing was seen stays as it is, instead of
    /// an error.</param>
    /// <param name="name">The name of the output. The default value is <c>standardize(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Standardize(
        NumberColumn column, double? missing = null, TransformRules rules = TransformRules.Default, string? name = null) =>
        Add(new Standardize(NameOf(name, Mlops.Transform.Standardize.KindName, column), column, Finite(missing,
            "Standardize", nameof(missing)), Known(rules, "Standardize")));
}
