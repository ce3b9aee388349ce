namespace Mlops.Data.Validation;

/// <summary>The chi-square distribution: twice a gamma variable of half the degrees of freedom.</summary>
internal static class ChiSquareDistribution
{
    /// <summary>The chance to exceed a value.</summary>
    public static double Survival(double value, double freedom) => GammaDistribution.Upper(freedom / 2, value / 2);

    /// <summary>
    /// The value that is exceeded with a chance, 0 to 1 exclusive: bisection of <see cref="Survival"/> to the last bits.
    /// </summary>
    public static double UpperQuantile(double chance, double freedom)
    {
        var (low, high) = (0.0, Math.Max(1, freedom));
        while (Survival(high, freedom) > chance) (low, high) = (high, high * 2);
        for (var i = 0; i < 200 && high > low; i++)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) break;
            if (Survival(middle, freedom) > chance) low = middle;
            else high = middle;
        }
        return high;
    }
}
