using Mlops.Data;

namespace Mlops.Transform;

/// <summary>
/// How likely a distribution of numbers is when a power transform makes it normal, as <c>scipy.stats.boxcox_llf</c> and
/// <c>yeojohnson_llf</c>: -n/2 ln(variance of the transformed) + (lambda - 1) sum of ln|slope|.
/// </summary>
/// <remarks>Summed in the order of the values, so that the result depends on them alone.</remarks>
internal sealed class PowerLikelihood
{
    private readonly PowerMethod method;
    private readonly NumberCount[] counts;
    private readonly double total;
    private readonly double logSlopes;

    public PowerLikelihood(PowerMethod method, NumberDistribution numbers)
    {
        this.method = method;
        counts = [.. numbers.ToCounts()];
        total = numbers.Count;
        foreach (var (value, count) in counts) logSlopes += LogSlope(value) * count;
    }

    /// <summary>The log-likelihood; minus infinity where the transformed numbers are all the same or beyond a double.</summary>
    public double Of(double lambda)
    {
        var (_, variance) = MomentsAt(lambda);
        return variance > 0 && double.IsFinite(variance)
            ? (lambda - 1) * logSlopes - total / 2 * ExactLog.Of(variance)
            : double.NegativeInfinity;
    }

    /// <summary>Mean and population variance of the transformed numbers.</summary>
    public (double Mean, double Variance) MomentsAt(double lambda)
    {
        var curve = new PowerCurve(method, lambda);
        var sum = 0.0;
        foreach (var (value, count) in counts) sum += curve.Apply(value) * count;
        var mean = sum / total;
        var squares = 0.0;
        foreach (var (value, count) in counts)
        {
            var off = curve.Apply(value) - mean;
            squares += off * off * count;
        }

        return (mean, squares / total);
    }

    private double LogSlope(double value) => method == PowerMethod.BoxCox
        ? ExactLog.Of(value)
        : value >= 0 ? ExactLog.OnePlus(value) : -ExactLog.OnePlus(-value);
}
