namespace Mlops.Data.Validation;

/// <summary>The regularized incomplete gamma function: the tails of chi-square and normal distributions.</summary>
internal static class GammaDistribution
{
    private const double Tiny = 1e-300;
    private const int MaxSteps = 100_000;

    /// <summary>
    /// The upper regularized incomplete gamma function, <c>Q(a, x)</c>, a above 0: by its series below <c>a + 1</c>, above by its
    /// continued fraction (Abramowitz and Stegun 6.5.29 and 6.5.31, the fraction after Lentz), so that small tails keep their
    /// relative precision.
    /// </summary>
    public static double Upper(double a, double x) =>
        double.IsNaN(x) ? double.NaN
        : x <= 0 ? 1
        : double.IsPositiveInfinity(x) ? 0
        : x < a + 1 ? 1 - Series(a, x) : Fraction(a, x);

    private static double Series(double a, double x)
    {
        var (term, sum) = (1 / a, 1 / a);
        for (var i = 1; i < MaxSteps && term > sum * 1e-17; i++)
        {
            term *= x / (a + i);
            sum += term;
        }
        return Math.Min(1, sum * Front(a, x));
    }

    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var value = d;
        for (var i = 1; i < MaxSteps; i++)
        {
            var step = -i * (i - a);
            b += 2;
            d = Away(step * d + b);
            c = Away(b + step / c);
            d = 1 / d;
            var factor = d * c;
            value *= factor;
            if (Math.Abs(factor - 1) < 1e-16) break;
        }
        return Math.Min(1, value * Front(a, x));
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    /// <summary><c>x^a e^-x / gamma(a)</c>, without the difference of large logarithms when a is large.</summary>
    private static double Front(double a, double x)
    {
        if (a < 12) return Math.Exp(a * Math.Log(x) - x - LogGamma.Of(a));
        var share = (x - a) / a;
        return Math.Sqrt(a / (2 * Math.PI)) * Math.Exp(a * LogMinusLinear(share) - LogGamma.Correction(a));
    }

    /// <summary><c>ln(1 + u) - u</c>, also for small u.</summary>
    private static double LogMinusLinear(double u)
    {
        if (Math.Abs(u) > 0.1) return Math.Log(1 + u) - u;
        var (sum, power) = (0.0, u);
        for (var i = 2; i < 30; i++)
        {
            power *= -u;
            sum += power / i;
        }
        return sum;
    }
}
