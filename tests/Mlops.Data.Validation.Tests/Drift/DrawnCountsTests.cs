using System.Globalization;

namespace Mlops.Data.Validation.Tests;

/// <summary>
/// The rate of false alarms at a million rows in many runs: the counts of the values are drawn instead of the rows, which has the same
/// distribution.
/// </summary>
public sealed class DrawnCountsTests
{
    private const long Rows = 1_000_000;
    private const int Runs = 400;

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(200)]
    public void Compare_NoDriftAtAMillionRows_SignificantAtMostAtTheLevel(int values)
    {
        var random = new Random(values);
        double[] shares = [.. Enumerable.Range(1, values).Select(i => 1.0 / i)];
        var (significant, drifted) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var column = DriftDetector.Compare(Draw(shares, random), Draw(shares, random)).Columns[0];
            significant += column.Measurements.Any(m => m.AdjustedPValue <= 0.05) ? 1 : 0;
            drifted += column.IsDrift ? 1 : 0;
            Assert.NotEqual(DriftVerdict.TooFewRows, column.Verdict);
        }
        // Four standard deviations of a binomial count on both sides: the test is neither wrong nor blind.
        var (mean, width) = (0.05 * Runs, 4 * Math.Sqrt(0.05 * 0.95 * Runs));
        Assert.True(Math.Abs(significant - mean) <= width, string.Create(CultureInfo.InvariantCulture, $"{significant} of {Runs}"));
        Assert.Equal(0, drifted);
    }

    [Fact]
    public void Binomial_ManyDraws_HasItsMeanAndVariance()
    {
        var random = new Random(1);
        foreach (var (n, p) in new[] { (10L, 0.3), (1_000_000L, 0.5), (1_000_000L, 0.0001) })
        {
            double[] draws = [.. Enumerable.Range(0, 4000).Select(_ => (double)Binomial(n, p, random))];
            var (mean, variance) = (draws.Average(), n * p * (1 - p));
            Assert.InRange(mean, n * p - 5 * Math.Sqrt(variance / 4000), n * p + 5 * Math.Sqrt(variance / 4000));
            Assert.InRange(draws.Sum(d => (d - mean) * (d - mean)) / 3999, variance * 0.85, variance * 1.15);
        }
    }

    private static DatasetStatistics Draw(double[] shares, Random random)
    {
        var (left, weight) = (Rows, shares.Sum());
        var counts = new List<ValueFrequency>();
        for (var i = 0; i < shares.Length; i++)
        {
            var count = i == shares.Length - 1 ? left : Binomial(left, Math.Min(1, shares[i] / weight), random);
            weight -= shares[i];
            left -= count;
            if (count > 0) counts.Add(new ValueFrequency(i.ToString(CultureInfo.InvariantCulture), count));
        }
        var values = new ValueStatistics(counts.Count, [.. counts.OrderByDescending(c => c.Count)]);
        return new DatasetStatistics(Rows, [new ColumnStatistics("x", ColumnType.String, Rows, 0) { Values = values }]);
    }

    /// <summary>Inversion from the mode outwards: some standard deviations of steps.</summary>
    private static long Binomial(long n, double p, Random random)
    {
        if (p >= 1 || n == 0) return p >= 1 ? n : 0;
        var mode = (long)((n + 1) * p);
        var odds = p / (1 - p);
        var atMode = Math.Exp(LogGamma.Of(n + 1) - LogGamma.Of(mode + 1) - LogGamma.Of(n - mode + 1)
            + mode * Math.Log(p) + (n - mode) * Math.Log(1 - p));
        var left = random.NextDouble() - atMode;
        var (below, above, chanceBelow, chanceAbove) = (mode, mode, atMode, atMode);
        while (left > 0 && (below > 0 || above < n))
        {
            if (below > 0)
            {
                chanceBelow *= below / ((n - below + 1) * odds);
                below--;
                left -= chanceBelow;
                if (left <= 0) return below;
            }
            if (above < n)
            {
                chanceAbove *= (n - above) * odds / (above + 1);
                above++;
                left -= chanceAbove;
                if (left <= 0) return above;
            }
            if (chanceBelow + chanceAbove == 0) break;
        }
        return mode;
    }
}
