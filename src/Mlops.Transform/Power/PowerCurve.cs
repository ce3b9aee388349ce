namespace Mlops.Transform;

/// <summary>
/// A power transform and its inverse. x^a - 1 is computed as expm1(a ln x): the relative error is about |a ln x| units in the last
/// place, and nothing cancels when the exponent is small.
/// </summary>
internal readonly struct PowerCurve(PowerMethod method, double lambda)
{
    private readonly bool isBoxCox = method == PowerMethod.BoxCox;

    /// <summary>NaN outside the domain of the method.</summary>
    public double Apply(double x)
    {
        if (isBoxCox) return x > 0 ? Bend(ExactLog.Of(x), lambda) : double.NaN;
        return x >= 0 ? Bend(ExactLog.OnePlus(x), lambda) : -Bend(ExactLog.OnePlus(-x), 2 - lambda);
    }

    /// <summary>The number that <see cref="Apply"/> gives <paramref name="y"/> for; NaN beyond its range.</summary>
    public double Invert(double y)
    {
        if (isBoxCox) return ExactExp.Of(Straighten(y, lambda));
        return y >= 0 ? ExactExp.MinusOne(Straighten(y, lambda)) : -ExactExp.MinusOne(Straighten(-y, 2 - lambda));
    }

    private static double Bend(double log, double exponent) => exponent == 0 ? log : ExactExp.MinusOne(exponent * log) / exponent;

    private static double Straighten(double bent, double exponent) =>
        exponent == 0 ? bent : ExactLog.OnePlus(exponent * bent) / exponent;
}
