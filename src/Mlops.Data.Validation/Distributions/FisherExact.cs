namespace Mlops.Data.Validation;

/// <summary>The exact test of two proportions (Fisher, 1935): for counts that are too small for a normal approximation.</summary>
internal static class FisherExact
{
    /// <summary>
    /// The chance, given the sums, of a table that is at most as likely as the one found; ties within a relative 1e-7, as SciPy
    /// and R. Takes time with the smaller of the sums of the columns.
    /// </summary>
    /// <param name="a">Hits of the first sample.</param>
    /// <param name="n">Its size.</param>
    /// <param name="b">Hits of the second sample.</param>
    /// <param name="m">Its size.</param>
    public static double PValue(long a, long n, long b, long m)
    {
        var hits = a + b;
        if (hits > n + m - hits) return PValue(n - a, n, m - b, m);
        var all = LogChoose(n + m, hits);
        double Chance(long i) => Math.Exp(LogChoose(n, i) + LogChoose(m, hits - i) - all);
        var limit = Chance(a) * (1 + 1e-7);
        var sum = 0.0;
        for (var i = Math.Max(0, hits - m); i <= Math.Min(n, hits); i++)
        {
            var chance = Chance(i);
            if (chance <= limit) sum += chance;
        }
        return Math.Min(1, sum);
    }

    private static double LogChoose(long n, long k) => LogGamma.Of(n + 1.0) - LogGamma.Of(k + 1.0) - LogGamma.Of(n - k + 1.0);
}
