namespace Mlops.Data.Validation;

/// <summary>
/// Compares the shares of values: the total variation is the effect, chi-square tests it; two values, and missing rows, as two
/// proportions.
/// </summary>
internal static class CategoryTest
{
    /// <param name="pair">The values.</param>
    /// <param name="n">The independent rows behind the baseline: items of one list are not.</param>
    /// <param name="m">The independent rows behind the data.</param>
    public static DriftMeasurement Of(CategoryPair pair, long n, long m)
    {
        // As many rows as are independent: shares stay, evidence shrinks.
        var (a, b) = (Scaled(pair.Baseline, n), Scaled(pair.Data, m));
        var (groups, count) = ChiSquareTest.GroupRare(a, b);
        (a, b) = (ChiSquareTest.Sum(a, groups, count), ChiSquareTest.Sum(b, groups, count));
        var used = Enumerable.Range(0, count).Where(i => a[i] + b[i] > 0).ToArray();
        if (used.Length == 2)
        {
            var measured = Proportions(DriftPart.Values, (long)Math.Round(a[used[0]]), n, (long)Math.Round(b[used[0]]), m);
            return measured with { Method = DriftMethod.TotalVariation };
        }
        var scale = 1.0 / n + 1.0 / m;
        var distance = TotalVariation.Distance(a, b);
        var result = new DriftMeasurement(DriftPart.Values, DriftMethod.TotalVariation, distance, n, m)
        {
            PValue = ChiSquareTest.Independence(a, b).PValue,
        };
        return EffectInterval.Add(result, distance, distance, TotalVariation.ByChance(a, b), scale);
    }

    /// <summary>The difference of two shares.</summary>
    public static DriftMeasurement Proportions(DriftPart part, long a, long n, long b, long m)
    {
        var (low, high) = TwoProportions.Interval(b, m, a, n, EffectInterval.Chance);
        if (high < 0) (low, high) = (-high, -low);
        else if (low < 0) (low, high) = (0, Math.Max(-low, high));
        var difference = Math.Abs((double)b / m - (double)a / n);
        var pooled = (double)(a + b) / (n + m);
        var noise = Math.Sqrt(2 / Math.PI * pooled * (1 - pooled) * (1.0 / n + 1.0 / m));
        return new DriftMeasurement(part, DriftMethod.ProportionDifference, difference, n, m)
        {
            PValue = TwoProportions.PValue(a, n, b, m),
            Effect = Math.Max(0, difference - noise),
            Low = low,
            High = high,
        };
    }

    private static double[] Scaled(double[] counts, double rows)
    {
        var total = Shares.Sum(counts);
        return total.Equals(rows) || total == 0 ? counts : [.. counts.Select(c => c * rows / total)];
    }
}
