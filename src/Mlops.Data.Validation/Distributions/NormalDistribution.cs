namespace Mlops.Data.Validation;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    /// <summary>The chance to lie further from zero than a value, on either side: <c>Q(1/2, z^2 / 2)</c>.</summary>
    public static double TwoSided(double z) => GammaDistribution.Upper(0.5, z * z / 2);

    /// <summary>The distance from zero that is exceeded on either side with a chance, 0 to 1 exclusive.</summary>
    public static double TwoSidedQuantile(double chance) => Math.Sqrt(ChiSquareDistribution.UpperQuantile(chance, 1));
}
