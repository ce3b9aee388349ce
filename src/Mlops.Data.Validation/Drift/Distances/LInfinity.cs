namespace Mlops.Data.Validation;

/// <summary>The largest difference in the share of one bucket: <c>max |p - q|</c>, 0 to 1. NaN when a side is empty.</summary>
/// <remarks>As TensorFlow Data Validation and NannyML, over all values: nothing is cut off after a number of values.</remarks>
internal static class LInfinity
{
    public static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (!Shares.TryTotals(a, b, out var totalA, out var totalB)) return double.NaN;
        var largest = Largest(a, b);
        return largest < 0 ? double.NaN : Math.Abs(a[largest] / totalA - b[largest] / totalB);
    }

    /// <summary>The bucket with the largest difference; the first of equals, -1 when there is none.</summary>
    public static int Largest(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (!Shares.TryTotals(a, b, out var totalA, out var totalB)) return -1;
        var (best, largest) = (-1, -1.0);
        for (var i = 0; i < a.Length; i++)
        {
            var difference = Math.Abs(a[i] / totalA - b[i] / totalB);
            if (difference > largest) (best, largest) = (i, difference);
        }
        return best;
    }

    /// <summary>
    /// What one difference of shares exceeds with a chance, without drift: the normal approximation for two proportions, at their
    /// pooled share.
    /// </summary>
    public static double ByChance(double chance, double p, double q, double n, double m)
    {
        var pooled = (p * n + q * m) / (n + m);
        return NormalDistribution.TwoSidedQuantile(2 * chance) * Math.Sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
    }
}
