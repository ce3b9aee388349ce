namespace Mlops.Data.Validation;

/// <summary>
/// The share of rows that must change for one sample to look like the other: <c>sum |p - q| / 2</c>, 0 to 1. NaN when a side is
/// empty.
/// </summary>
internal static class TotalVariation
{
    public static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (!Shares.TryTotals(a, b, out var totalA, out var totalB)) return double.NaN;
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += Math.Abs(a[i] / totalA - b[i] / totalB);
        return Math.Min(1, sum / 2);
    }

    /// <summary>
    /// What chance alone makes of it on average: half the sum of the mean absolute deviations of the differences of shares, in
    /// the normal approximation at the pooled shares, <c>sqrt(2 / pi) sqrt(p (1 - p) (1/n + 1/m))</c>.
    /// </summary>
    public static double ByChance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (!Shares.TryTotals(a, b, out var n, out var m)) return double.NaN;
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var pooled = (a[i] + b[i]) / (n + m);
            sum += Math.Sqrt(pooled * (1 - pooled));
        }
        return sum * Math.Sqrt((1 / n + 1 / m) * 2 / Math.PI) / 2;
    }
}
