namespace Mlops.Data.Validation;

/// <summary>
/// The Wasserstein-1 distance of two sorted samples of finite numbers: the area between their distributions, in the unit of the
/// column, as <c>scipy.stats.wasserstein_distance</c>. NaN when a side is empty.
/// </summary>
internal static class Wasserstein
{
    /// <summary>Standard deviations below this count as this, as Evidently.</summary>
    private const double LeastDeviation = 0.001;

    public static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.IsEmpty || b.IsEmpty) return double.NaN;
        var (i, j, sum, lost, last) = (0, 0, 0.0, 0.0, Math.Min(a[0], b[0]));
        while (i < a.Length || j < b.Length)
        {
            var value = j >= b.Length || (i < a.Length && a[i] <= b[j]) ? a[i] : b[j];
            var distance = Math.Abs((double)i / a.Length - (double)j / b.Length);
            // Equal distributions have no area between them, also where the width is no double.
            if (distance > 0)
            {
                // Compensated after Kahan (1965): many small areas.
                var area = distance * (value - last) - lost;
                var next = sum + area;
                lost = next - sum - area;
                sum = next;
            }
            last = value;
            while (i < a.Length && a[i] <= value) i++;
            while (j < b.Length && b[j] <= value) j++;
        }
        return sum;
    }

    /// <summary>The distance in standard deviations (division by n) of the baseline, as Evidently.</summary>
    public static double Normed(ReadOnlySpan<double> baseline, ReadOnlySpan<double> data) =>
        Distance(baseline, data) / Unit(Deviation(baseline));

    /// <summary>What the normed distance is divided by.</summary>
    public static double Unit(double deviation) => Math.Max(deviation, LeastDeviation);

    private static double Deviation(ReadOnlySpan<double> values)
    {
        var mean = Shares.Sum(values) / values.Length;
        var sum = 0.0;
        foreach (var value in values) sum += (value - mean) * (value - mean);
        return Math.Sqrt(sum / values.Length);
    }
}
