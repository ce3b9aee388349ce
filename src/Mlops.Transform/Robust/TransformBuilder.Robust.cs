namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature, (x - median) / (upper quantile - lower quantile) of the training values, which outliers do not move. A
    /// column whose quantiles are equal is only centred, as in scikit-learn's RobustScaler.
    /// </summary>
    /// <param name="column">A number column of any type.</param>
    /// <param name="missing">As in <see cref="Standardize"/>.</param>
    /// <param name="lowQuantile">The lower quantile, at least 0. The default value is 0.25.</param>
    /// <param name="highQuantile">The upper quantile, above the lower one and at most 1. The default value is 0.75.</param>
    /// <param name="unitVariance">True to divide by the difference of the quantiles as a multiple of that of the standard normal
    /// distribution, so that a normal column gets a variance of 1. The default value is false.</param>
    /// <param name="name">The name of the output. The default value is <c>robust(column)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder Robust(
        NumberColumn column, double? missing = null, double lowQuantile = 0.25, double highQuantile = 0.75, bool unitVariance = false,
        string? name = null)
    {
        const string Verb = "Robust";
        if (!(lowQuantile is >= 0 and < 1)) throw TransformErrors.Option(Verb, nameof(lowQuantile), lowQuantile, "at least 0, below 1");
        if (!(highQuantile > lowQuantile && highQuantile <= 1))
            throw TransformErrors.Option(Verb, nameof(highQuantile), highQuantile, "above lowQuantile, at most 1");
        if (unitVariance && (lowQuantile == 0 || highQuantile == 1))
            throw TransformErrors.Option(Verb, nameof(unitVariance), unitVariance, "quantiles above 0 and below 1: a normal distribution has no ends");
        return Add(new Robust(NameOf(name, Mlops.Transform.Robust.KindName, column), column, Finite(missing, Verb, nameof(missing)),
            lowQuantile, highQuantile, unitVariance));
    }
}
