namespace Mlops.Data.Validation;

/// <summary>The limit distribution of the scaled largest distance of two empirical distributions (Kolmogorov, 1933).</summary>
internal static class KolmogorovDistribution
{
    /// <summary>Its mean: <c>sqrt(pi / 2) ln 2</c>.</summary>
    public static double Mean { get; } = Math.Sqrt(Math.PI / 2) * Math.Log(2);

    /// <summary>
    /// The chance to exceed a value: <c>2 sum (-1)^(k-1) exp(-2 k^2 t^2)</c>, and for small values the other series of the same
    /// function, <c>1 - sqrt(2 pi) / t sum exp(-(2k-1)^2 pi^2 / (8 t^2))</c>.
    /// </summary>
    public static double Survival(double t)
    {
        if (double.IsNaN(t)) return double.NaN;
        if (t <= 0.04) return 1;
        var sum = 0.0;
        if (t < 1)
        {
            for (var k = 1; k < 50; k += 2) sum += Math.Exp(-k * k * Math.PI * Math.PI / (8 * t * t));
            return 1 - Math.Sqrt(2 * Math.PI) / t * sum;
        }
        for (var k = 20; k >= 1; k--) sum = Math.Exp(-2.0 * k * k * t * t) - sum;
        return Math.Min(1, 2 * sum);
    }

    /// <summary>The value that is exceeded with a chance, 0 to 1 exclusive.</summary>
    public static double UpperQuantile(double chance)
    {
        var (low, high) = (0.0, 20.0);
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            if (Survival(middle) > chance) low = middle;
            else high = middle;
        }
        return high;
    }
}
