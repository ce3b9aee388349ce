namespace Mlops.Data.Validation;

/// <summary>Tests and interval of the difference of two proportions.</summary>
internal static class TwoProportions
{
    /// <summary>
    /// The Z test with pooled variance, two-sided: <c>(p - q) / sqrt(r (1 - r) (1/n + 1/m))</c>, as Evidently. Equal proportions of
    /// 0 or 1: 0 and 1.
    /// </summary>
    public static TestResult Z(double a, double n, double b, double m)
    {
        if (!(n > 0 && m > 0)) return TestResult.Undefined;
        var pooled = (a + b) / (n + m);
        if (pooled is <= 0 or >= 1) return new TestResult(0, 1);
        var z = (a / n - b / m) / Math.Sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
        return new TestResult(z, NormalDistribution.TwoSided(z));
    }

    /// <summary>
    /// The chance of a difference at least as large without drift: exact after Fisher where fewer than <paramref name="least"/>
    /// rows are expected in a cell, else by <see cref="Z"/>.
    /// </summary>
    public static double PValue(long a, long n, long b, long m, double least = 5)
    {
        if (n == 0 || m == 0) return 1;
        var smaller = (double)Math.Min(n, m) / (n + m);
        var hits = Math.Min(a + b, n + m - a - b);
        return hits * smaller < least && hits < 100_000 ? FisherExact.PValue(a, n, b, m) : Z(a, n, b, m).PValue;
    }

    /// <summary>The interval of p - q by the hybrid score method of Newcombe (1998), from two intervals of Wilson (1927).</summary>
    public static (double Low, double High) Interval(double a, double n, double b, double m, double chance)
    {
        var z = NormalDistribution.TwoSidedQuantile(chance);
        var (p, q) = (a / n, b / m);
        var ((lowP, highP), (lowQ, highQ)) = (Wilson(p, n, z), Wilson(q, m, z));
        var low = p - q - Math.Sqrt((p - lowP) * (p - lowP) + (highQ - q) * (highQ - q));
        var high = p - q + Math.Sqrt((highP - p) * (highP - p) + (q - lowQ) * (q - lowQ));
        return (Math.Max(-1, low), Math.Min(1, high));
    }

    private static (double Low, double High) Wilson(double p, double n, double z)
    {
        var center = p + z * z / (2 * n);
        var half = z * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        var scale = 1 + z * z / n;
        return (Math.Max(0, (center - half) / scale), Math.Min(1, (center + half) / scale));
    }
}
