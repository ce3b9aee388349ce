namespace Mlops.Data.Validation;

/// <summary>
/// The population stability index of counts of the same buckets: <c>sum (p - q) ln(p / q)</c>, 0 and up. NaN when a side is empty.
/// </summary>
internal static class PopulationStability
{
    public static double Index(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ZeroShares zeros = ZeroShares.AddHalf)
    {
        if (!Shares.TryTotals(a, b, out var totalA, out var totalB)) return double.NaN;
        var added = zeros == ZeroShares.AddHalf ? 0.5 : 0;
        (totalA, totalB) = (totalA + added * a.Length, totalB + added * b.Length);
        var (leastA, leastB) = (Replacement(a, totalA), Replacement(b, totalB));
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var p = a[i] + added > 0 ? (a[i] + added) / totalA : leastA;
            var q = b[i] + added > 0 ? (b[i] + added) / totalB : leastB;
            sum += (p - q) * Math.Log(p / q);
        }
        return sum;
    }

    /// <summary>
    /// What the index of two samples of one distribution exceeds with a chance: without drift, <c>PSI / (1/n + 1/m)</c> is about
    /// chi-square with <c>buckets - 1</c> degrees of freedom. With 500 rows a side and 10 buckets its mean is 0.036.
    /// </summary>
    public static double ByChance(double chance, int buckets, double n, double m) =>
        buckets < 2 ? 0 : ChiSquareDistribution.UpperQuantile(chance, buckets - 1) * (1 / n + 1 / m);

    /// <summary>The chance of an index at least as large without drift.</summary>
    public static double PValue(double index, int buckets, double n, double m) =>
        buckets < 2 ? 1 : ChiSquareDistribution.Survival(index / (1 / n + 1 / m), buckets - 1);

    private static double Replacement(ReadOnlySpan<double> counts, double total)
    {
        var least = double.PositiveInfinity;
        foreach (var count in counts)
            if (count > 0) least = Math.Min(least, count / total);
        return least <= 0.0001 ? least / 1e6 : 0.0001;
    }
}
