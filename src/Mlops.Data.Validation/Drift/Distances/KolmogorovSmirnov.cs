namespace Mlops.Data.Validation;

/// <summary>
/// The two-sample test of Kolmogorov and Smirnov: the largest distance of two empirical distributions, 0 to 1. Samples are sorted
/// and hold no NaN; infinities have their rank.
/// </summary>
internal static class KolmogorovSmirnov
{
    /// <summary>Up to this product of the numbers of rows the chance is exact, beyond it the limit of large samples.</summary>
    public const long ExactProduct = 250_000;

    public static TestResult Test(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.IsEmpty || b.IsEmpty) return TestResult.Undefined;
        var statistic = Statistic(a, b, out _);
        var isExact = (long)a.Length * b.Length <= ExactProduct;
        return new TestResult(statistic, isExact ? Exact(a, b) : Limit(statistic, a.Length, b.Length));
    }

    /// <summary>The largest distance and the value where it is; ties are passed on both sides before they are compared.</summary>
    public static double Statistic(ReadOnlySpan<double> a, ReadOnlySpan<double> b, out double place)
    {
        var (largest, i, j) = (0L, 0, 0);
        place = double.NaN;
        while (i < a.Length && j < b.Length)
        {
            var value = Math.Min(a[i], b[j]);
            while (i < a.Length && a[i] <= value) i++;
            while (j < b.Length && b[j] <= value) j++;
            var distance = Math.Abs((long)i * b.Length - (long)j * a.Length);
            if (distance > largest) (largest, place) = (distance, value);
        }
        return (double)largest / ((double)a.Length * b.Length);
    }

    /// <summary>The chance in the limit of large samples, <c>D sqrt(n m / (n + m))</c>: never too small, with ties neither.</summary>
    public static double Limit(double statistic, double n, double m) =>
        KolmogorovDistribution.Survival(statistic * Math.Sqrt(n / (n + m) * m));

    /// <summary>
    /// The chance of a distance at least as large among all ways to divide the pooled values into samples of these sizes, with
    /// the ties that they have (Schroeer and Trenkler, 1995; without ties as <c>scipy.stats.ks_2samp</c>): the share of paths on
    /// the grid from (0, 0) to (n, m) that touch the distance at the end of a tie.
    /// </summary>
    public static double Exact(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (n, m) = (a.Length, b.Length);
        var isEnd = TieEnds(a, b);
        var limit = LargestProduct(a, b);
        if (limit == 0) return 1;
        // touched[j]: the chance that a path to (i, j) has touched. Positive terms only: small chances stay precise.
        var touched = new double[m + 1];
        for (var i = 0; i <= n; i++)
        {
            for (var j = 0; j <= m; j++)
            {
                double sum = i + j;
                var chance = i + j == 0 ? 0
                    : (i == 0 ? 0 : touched[j] * (i / sum)) + (j == 0 ? 0 : touched[j - 1] * (j / sum));
                if (isEnd[i + j] && Math.Abs((long)i * m - (long)j * n) >= limit) chance = 1;
                touched[j] = chance;
            }
        }
        return Math.Min(1, touched[m]);
    }

    private static long LargestProduct(ReadOnlySpan<double> a, ReadOnlySpan<double> b) =>
        (long)Math.Round(Statistic(a, b, out _) * ((double)a.Length * b.Length));

    private static bool[] TieEnds(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var isEnd = new bool[a.Length + b.Length + 1];
        var (i, j) = (0, 0);
        isEnd[0] = true;
        while (i < a.Length || j < b.Length)
        {
            var value = j >= b.Length || (i < a.Length && a[i] <= b[j]) ? a[i] : b[j];
            while (i < a.Length && a[i] <= value) i++;
            while (j < b.Length && b[j] <= value) j++;
            isEnd[i + j] = true;
        }
        return isEnd;
    }
}
