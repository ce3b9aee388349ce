namespace Mlops.Data.Validation;

/// <summary>
/// The Jensen-Shannon divergence of counts of the same buckets, base 2: <c>0.5 KL(p||m) + 0.5 KL(q||m)</c>,
/// <c>m = (p + q) / 2</c> (Lin, 1991), 0 to 1. NaN when a side is empty.
/// </summary>
/// <remarks>
/// TensorFlow Data Validation reports this divergence. NannyML reports its square root; Evidently the square root of the same with
/// natural logarithms, which ends at <c>sqrt(ln 2)</c> = 0.8326: <see cref="EvidentlyDistance"/>.
/// </remarks>
internal static class JensenShannon
{
    public static double Divergence(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (!Shares.TryTotals(a, b, out var totalA, out var totalB)) return double.NaN;
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

    /// <summary>The square root, base 2, 0 to 1: what NannyML calls Jensen-Shannon distance.</summary>
    public static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Math.Sqrt(Divergence(a, b));

    /// <summary>The square root with natural logarithms, 0 to 0.8326: what Evidently calls Jensen-Shannon distance.</summary>
    public static double EvidentlyDistance(ReadOnlySpan<double> a, ReadOnlySpan<double> b) =>
        Math.Sqrt(Divergence(a, b) * Math.Log(2));

    /// <summary>
    /// What the divergence of two samples of one distribution exceeds with a chance: without drift, <c>8 ln 2 JS / (1/n + 1/m)</c>
    /// is about chi-square with <c>buckets - 1</c> degrees of freedom.
    /// </summary>
    public static double ByChance(double chance, int buckets, double n, double m) =>
        buckets < 2 ? 0 : ChiSquareDistribution.UpperQuantile(chance, buckets - 1) * (1 / n + 1 / m) / (8 * Math.Log(2));
}
