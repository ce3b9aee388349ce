namespace Mlops.Data.Validation;

/// <summary>Chi-square tests of two samples, given as counts of the same categories.</summary>
internal static class ChiSquareTest
{
    /// <summary>
    /// Independence of sample and category (Pearson, 1900): <c>sum (observed - expected)^2 / expected</c> with <c>k - 1</c> degrees
    /// of freedom over the k categories that occur, as NannyML and <c>scipy.stats.chi2_contingency</c>. One category: 0 and 1.
    /// With <paramref name="yates"/>, the differences of two categories shrink by half a row, or to 0 when they are smaller.
    /// </summary>
    public static TestResult Independence(ReadOnlySpan<double> a, ReadOnlySpan<double> b, bool yates = false)
    {
        if (!Shares.TryTotals(a, b, out var n, out var m)) return TestResult.Undefined;
        var used = 0;
        for (var i = 0; i < a.Length; i++)
            if (a[i] + b[i] > 0) used++;
        if (used < 2) return new TestResult(0, 1);
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var both = a[i] + b[i];
            if (!(both > 0)) continue;
            var difference = Math.Abs(a[i] - both * n / (n + m));
            if (yates && used == 2) difference -= Math.Min(0.5, difference);
            sum += difference * difference * (n + m) / both * (1 / n + 1 / m);
        }
        return new TestResult(sum, ChiSquareDistribution.Survival(sum, used - 1));
    }

    /// <summary>
    /// As Evidently: the counts of the data against those of the baseline, scaled to the rows of the data, as if the baseline
    /// were no sample but the truth. Too many alarms therefore, and a new category makes it infinite: for comparison only.
    /// </summary>
    public static TestResult GoodnessOfFit(ReadOnlySpan<double> baseline, ReadOnlySpan<double> data)
    {
        if (!Shares.TryTotals(baseline, data, out var n, out var m)) return TestResult.Undefined;
        var (sum, used) = (0.0, 0);
        for (var i = 0; i < data.Length; i++)
        {
            if (baseline[i] + data[i] == 0) continue;
            used++;
            var expected = baseline[i] * m / n;
            sum += (data[i] - expected) * (data[i] - expected) / expected;
        }
        return used < 2 ? new TestResult(0, 1) : new TestResult(sum, ChiSquareDistribution.Survival(sum, used - 1));
    }

    /// <summary>
    /// Which categories are counted as one, because too few rows are expected in them: of the categories in rising order of
    /// their pooled count, those with fewer than <paramref name="least"/> expected in the smaller sample. The choice sees only
    /// the sums of both samples, so that it does not disturb the test.
    /// </summary>
    /// <returns>One group for each category, 0 for the rare ones, and the number of groups.</returns>
    public static (int[] Groups, int Count) GroupRare(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double least = 5)
    {
        var groups = new int[a.Length];
        if (!Shares.TryTotals(a, b, out var n, out var m)) return (groups, 1);
        var share = Math.Min(n, m) / (n + m);
        var (next, rare, smallest, smallestPlace) = (1, 0.0, double.PositiveInfinity, -1);
        for (var i = 0; i < a.Length; i++)
        {
            var expected = (a[i] + b[i]) * share;
            if (expected < least)
            {
                rare += expected;
                continue;
            }
            groups[i] = next++;
            if (expected < smallest) (smallest, smallestPlace) = (expected, i);
        }
        // Too few even together: they join the smallest of the others.
        if (rare > 0 && rare < least && smallestPlace >= 0)
        {
            var joined = groups[smallestPlace];
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] == joined) groups[i] = 0;
                else if (groups[i] > joined) groups[i]--;
            }
            next--;
        }
        return (groups, next);
    }

    public static double[] Sum(ReadOnlySpan<double> counts, int[] groups, int groupCount)
    {
        var sums = new double[groupCount];
        for (var i = 0; i < counts.Length; i++) sums[groups[i]] += counts[i];
        return sums;
    }
}
