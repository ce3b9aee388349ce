using System.Numerics;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>
/// The first four sample L-moments of numbers (Hosking, 1990), unbiased, from probability-weighted moments of the sorted values.
/// Those of equal values are added at once by their ranks.
/// </summary>
/// <param name="L1">The mean.</param>
/// <param name="L2">The L-scale; 0 for fewer than 2 values.</param>
/// <param name="L3">The third; 0 for fewer than 3 values.</param>
/// <param name="L4">The fourth; 0 for fewer than 4 values.</param>
internal readonly record struct LMoments(double L1, double L2, double L3, double L4)
{
    /// <summary>L3 / L2; 0 when there is no spread.</summary>
    public double Skewness => L2 > 0 ? L3 / L2 : 0;

    /// <summary>L4 / L2; 0 when there is no spread.</summary>
    public double Kurtosis => L2 > 0 ? L4 / L2 : 0;

    public static LMoments Of(NumberDistribution numbers)
    {
        var mean = numbers.Mean;
        // The higher moments do not change when all values are moved: around the mean nothing large cancels.
        Span<double> weighted = stackalloc double[4];
        weighted.Clear();
        BigInteger below = 0;
        foreach (var (value, count) in numbers.ToCounts())
        {
            var after = below + count;
            for (var r = 1; r < 4; r++) weighted[r] += (value - mean) * (double)(Choose(after, r + 1) - Choose(below, r + 1));
            below = after;
        }

        for (var r = 1; r < 4; r++)
        {
            var all = (double)Choose(below, r + 1) * (r + 1);
            weighted[r] = all > 0 ? weighted[r] / all : 0;
        }

        var (b1, b2, b3) = (weighted[1], weighted[2], weighted[3]);
        return new LMoments(mean, 2 * b1, below < 3 ? 0 : 6 * b2 - 6 * b1, below < 4 ? 0 : 20 * b3 - 30 * b2 + 12 * b1);
    }

    /// <summary>How many sets of <paramref name="k"/> there are among <paramref name="n"/>.</summary>
    private static BigInteger Choose(BigInteger n, int k) => k switch
    {
        2 => n * (n - 1) / 2,
        3 => n * (n - 1) * (n - 2) / 6,
        _ => n * (n - 1) * (n - 2) * (n - 3) / 24,
    };
}
