namespace Mlops.Data.Validation;

/// <summary>The logarithm of the gamma function, for positive arguments.</summary>
internal static class LogGamma
{
    private static readonly double HalfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    /// <summary>Below this the argument is shifted up: then eight terms of the series are good to the last bits.</summary>
    private const double Large = 12;

    /// <summary><c>ln gamma(x)</c>: the series of Stirling (Abramowitz and Stegun 6.1.41), after a shift for small x.</summary>
    public static double Of(double x)
    {
        var product = 1.0;
        while (x < Large) product *= x++;
        return (x - 0.5) * Math.Log(x) - x + HalfLogTwoPi + Correction(x) - Math.Log(product);
    }

    /// <summary>The series of Stirling beyond its elementary terms; x at least 12.</summary>
    public static double Correction(double x)
    {
        var z = 1 / (x * x);
        return (1.0 / 12 + z * (-1.0 / 360 + z * (1.0 / 1260 + z * (-1.0 / 1680 + z * (1.0 / 1188
            + z * (-691.0 / 360360 + z * (1.0 / 156 - z * 3617.0 / 122400))))))) / x;
    }
}
