namespace Mlops.Transform;

/// <summary>
/// The Tukey HH curve u e^(h u^2 / 2), with one h below 0 and another above, and its inverse sqrt(W(h x^2) / h): the long tails of
/// a column become those of a normal distribution.
/// </summary>
internal readonly struct TukeyCurve(double left, double right)
{
    /// <summary>Below this h x^2 the curve is straight to 1e-14, and 0 / 0 is avoided.</summary>
    private const double Straight = 1e-7;

    /// <summary>From a standard normal number to the long-tailed one.</summary>
    public double Apply(double u) => u * ExactExp.Of((u < 0 ? left : right) * (u * u) * 0.5);

    /// <summary>From the long-tailed number to the standard normal one.</summary>
    public double Invert(double x) => x < 0 ? -OneSide(-x, left) : OneSide(x, right);

    private static double OneSide(double x, double h)
    {
        var z = h * (x * x);
        if (h == 0 || z < Straight || double.IsPositiveInfinity(x)) return x;
        // Far out the square is beyond a double, its logarithm is not.
        var w = double.IsPositiveInfinity(z) ? LambertW.OfExp(ExactLog.Of(h) + 2 * ExactLog.Of(x)) : LambertW.Of(z);
        return Math.Sqrt(w / h);
    }
}
