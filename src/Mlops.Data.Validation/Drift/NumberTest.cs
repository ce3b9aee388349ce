namespace Mlops.Data.Validation;

/// <summary>Compares two distributions of numbers: Kolmogorov-Smirnov decides, Wasserstein is measured beside it.</summary>
internal static class NumberTest
{
    /// <param name="a">The baseline.</param>
    /// <param name="b">The data.</param>
    /// <param name="n">The independent rows behind the baseline: items of one list are not.</param>
    /// <param name="m">The independent rows behind the data.</param>
    /// <param name="level">The level that the test is read at.</param>
    public static DriftMeasurement Of(EmpiricalDistribution a, EmpiricalDistribution b, long n, long m, double level)
    {
        if (a.IsExact && b.IsExact && a.Count * b.Count <= KolmogorovSmirnov.ExactProduct && n == a.Count && m == b.Count)
            return Of(a.Expand(), b.Expand(), level);
        var (middle, low, high) = DistributionDistance.Largest(a, b);
        // The least that the distance can be: what the histograms do not tell is no evidence.
        return Complete(middle, low, high, KolmogorovSmirnov.Limit(low, n, m), n, m, level);
    }

    /// <summary>From all values, sorted.</summary>
    public static DriftMeasurement Of(double[] a, double[] b, double level)
    {
        var test = KolmogorovSmirnov.Test(a, b);
        return Complete(test.Statistic, test.Statistic, test.Statistic, test.PValue, a.Length, b.Length, level);
    }

    private static DriftMeasurement Complete(double value, double low, double high, double chance, long n, long m, double level)
    {
        var scale = 1.0 / n + 1.0 / m;
        var measured = new DriftMeasurement(DriftPart.Values, DriftMethod.KolmogorovSmirnov, value, n, m)
        {
            PValue = chance,
            ByChance = KolmogorovDistribution.UpperQuantile(EffectInterval.Chance) * Math.Sqrt(scale),
            // What the histograms leave open may hide a shift too.
            Detectable = Math.Min(1, KolmogorovDistribution.UpperQuantile(level) * Math.Sqrt(scale) + value - low),
        };
        return EffectInterval.Add(measured, low, high, KolmogorovDistribution.Mean * Math.Sqrt(scale), scale);
    }
}
