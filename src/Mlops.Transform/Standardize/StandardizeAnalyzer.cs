using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Mean and population standard deviation, as in scikit-learn's StandardScaler.</summary>
internal sealed class StandardizeAnalyzer(Standardize operation) : NumberAnalyzer(operation, operation.Missing)
{
    private readonly Moments moments = new();

    protected override void AddFinite(ReadOnlySpan<double> values) => moments.Add(values);

    protected override void MergeFinite(NumberAnalyzer later) => moments.Merge(((StandardizeAnalyzer)later).moments);

    protected override FittedOperation FinishFinite()
    {
        if (moments.Count == 0) throw TransformErrors.NothingToLearn(operation, "mean");
        if (!double.IsFinite(moments.Mean)
            || !double.IsFinite(moments.StandardDeviation)) throw TransformErrors.TooLarge(operation);
        return moments.Min == moments.Max
            ? new FittedStandardize(operation, moments.Min, 0)
            : new FittedStandardize(operation, moments.Mean, IsNoise() ? 0 : moments.StandardDeviation);
    }

    /// <summary>
    /// A variance within the error bound of its own computation is none: <c>_is_constant_feature</c> of scikit-learn, after Chan,
    /// Golub and LeVeque (1983). Otherwise rounding noise would be blown up to a feature.
    /// </summary>
    private bool IsNoise()
    {
        var bound = moments.Count * 2.220446049250313e-16 * moments.Mean;
        return moments.Variance <= moments.Count * 2.220446049250313e-16 * moments.Variance + bound * bound;
    }
}
