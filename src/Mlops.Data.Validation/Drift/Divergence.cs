namespace Mlops.Data.Validation;

/// <summary>Distances between two discrete distributions, given as counts of the same buckets.</summary>
internal static class Divergence
{
    /// <summary>The normal quantile of 1 - 0.0001: the chance of a false alarm per comparison, before thresholds.</summary>
    private const double Z = 3.719016485455709;

    /// <summary>0.5 KL(p||m) + 0.5 KL(q||m) with m = (p + q) / 2 and logarithms base 2 (Lin, 1991).</summary>
    public static double JensenShannon(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (totalA, totalB) = (Sum(a), Sum(b));
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var (p, q) = (a[i] / totalA, b[i] / totalB);
            var m = (p + q) / 2;
            if (p > 0) sum += p * Math.Log2(p / m);
            if (q > 0) sum += q * Math.Log2(q / m);
        }
        return Math.Clamp(sum / 2, 0, 1);
    }

    /// <summary>The bucket with the largest difference of shares; the first of equals.</summary>
    public static int Largest(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (totalA, totalB) = (Sum(a), Sum(b));
        var (best, largest) = (0, -1.0);
        for (var i = 0; i < a.Length; i++)
        {
            var difference = Math.Abs(a[i] / totalA - b[i] / totalB);
            if (difference > largest) (best, largest) = (i, difference);
        }
        return best;
    }

    /// <summary>
    /// What the divergence of two samples of one distribution exceeds with a chance of 0.0001. Without drift, 8 ln 2 JS / (1/n +
    /// 1/m) is about chi-square with k - 1 degrees of freedom, whose quantile is approximated after Wilson and Hilferty (1931).
    /// </summary>
    public static double JensenShannonByChance(int buckets, double n, double m)
    {
        if (buckets < 2) return 0;
        double freedom = buckets - 1;
        var root = 1 - 2 / (9 * freedom) + Z * Math.Sqrt(2 / (9 * freedom));
        return freedom * root * root * root * (1 / n + 1 / m) / (8 * Math.Log(2));
    }

    /// <summary>
    /// The same for one difference of shares: the normal approximation for two proportions, at their pooled share.
    /// </summary>
    public static double LInfinityByChance(double p, double q, double n, double m)
    {
        var pooled = (p * n + q * m) / (n + m);
        return Z * Math.Sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
    }

    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }
}
