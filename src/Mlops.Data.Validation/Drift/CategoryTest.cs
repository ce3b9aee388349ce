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
    /// <param name="level">The level that the test is read at.</param>
    public static DriftMeasurement Of(CategoryPair pair, long n, long m, double level)
    {
        // As many rows as are independent: shares stay, evidence shrinks.
        var (a, b) = (Scaled(pair.Baseline, n), Scaled(pair.Data, m));
        var (groups, count) = ChiSquareTest.GroupRare(a, b);
        var unseen = Grouped(a, b, groups) / (n + m);
        (a, b) = (ChiSquareTest.Sum(a, groups, count), ChiSquareTest.Sum(b, groups, count));
        var used = Enumerable.Range(0, count).Where(i => a[i] + b[i] > 0).ToArray();
        if (used.Length == 2)
        {
            var measured = Proportions(DriftPart.Values, (long)Math.Round(a[used[0]]), n, (long)Math.Round(b[used[0]]), m, level);
            return measured with { Method = DriftMethod.TotalVariation, Detectable = Math.Max(unseen, measured.Detectable ?? 1) };
        }
        var scale = 1.0 / n + 1.0 / m;
        var distance = TotalVariation.Distance(a, b);
        var result = new DriftMeasurement(DriftPart.Values, DriftMethod.TotalVariation, distance, n, m)
        {
            PValue = ChiSquareTest.Independence(a, b).PValue,
            Detectable = Math.Max(unseen, Detectable(level, used.Length, scale)),
        };
        return EffectInterval.Add(result, distance, distance, TotalVariation.ByChance(a, b), scale);
    }

    /// <summary>The difference of two shares.</summary>
    public static DriftMeasurement Proportions(DriftPart part, long a, long n, long b, long m, double level)
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
            Detectable = Detectable(level, 2, 1.0 / n + 1.0 / m),
        };
    }

    /// <summary>
    /// The largest total variation of the samples that chi-square may not call significant. Its statistic is
    /// <c>sum d^2 / p / (1/n + 1/m)</c>, which is at least <c>4 TV^2 / (1/n + 1/m)</c> after Cauchy and Schwarz, whatever the shares are.
    /// </summary>
    private static double Detectable(double level, int values, double scale) =>
        Math.Min(1, Math.Sqrt(ChiSquareDistribution.UpperQuantile(level, Math.Max(1, values - 1)) * scale) / 2);

    /// <summary>The rows of values that are counted as one: among these the test is blind, but for the largest of them.</summary>
    private static double Grouped(double[] a, double[] b, int[] groups)
    {
        var (sum, largest) = (0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            if (groups[i] != 0) continue;
            sum += a[i] + b[i];
            largest = Math.Max(largest, a[i] + b[i]);
        }
        return sum - largest;
    }

    private static double[] Scaled(double[] counts, double rows)
    {
        var total = Shares.Sum(counts);
        return total.Equals(rows) || total == 0 ? counts : [.. counts.Select(c => c * rows / total)];
    }
}
