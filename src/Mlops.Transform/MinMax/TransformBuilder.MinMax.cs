namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, (x - min) / (max - min) * (high - low) + low, with the smallest and largest training value. A constant
    /// column is divided by 1 instead of 0, as in scikit-learn's MinMaxScaler.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="missing">As in <see cref="Standardize"/>.</param>
    /// <param name="low">The output of the smallest training value. The default value is 0.</param>
    /// <param name="high">The output of the largest training value, above <paramref name="low"/>. The default value is 1.</param>
    /// <param name="clip">True when values beyond the training range are cut to it. The default value is false.</param>
    /// <param name="rules">
    /// With <see cref="TransformRules.Tensorflow"/> a column that is constant, or of which nothing was seen, gives 1 / (1 + e^-x),
    /// scaled to the range, instead of an end of the range or an error.
    /// </param>
    /// <param name="name">The name of the output. The default value is <c>min-max(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder MinMax(
        NumberColumn column, double? missing = null, double low = 0, double high = 1, bool clip = false,
        TransformRules rules = TransformRules.Default, string? name = null)
    {
        if (!(Finite(low, "MinMax", nameof(low)) < Finite(high, "MinMax", nameof(high))))
            throw TransformErrors.Option("MinMax", nameof(high), high, "a number above low");
        return Add(new MinMax(
            NameOf(name, Mlops.Transform.MinMax.KindName, column), column, Finite(missing,
                "MinMax", nameof(missing)), low, high, clip, Known(rules, "MinMax")));
    }
}
