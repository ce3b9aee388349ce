using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mlops.Transform;

/// <summary>Finds the bucket of a number between boundaries that do not fall.</summary>
internal readonly struct BucketEdges(double[] boundaries) : INumberKernel<int>
{
    // So few boundaries are compared all at once, without a branch that depends on the value.
    private const int MostCompared = 64;

    // NaN fills the last vector: it is not below any value.
    private readonly double[] padded = Pad(boundaries);

    /// <summary>The number of boundaries that are not above the value: a value on a boundary goes up.</summary>
    public int Apply(double value)
    {
        if (boundaries.Length > MostCompared) return Search(value);
        var wanted = Vector256.Create(value);
        var count = 0;
        foreach (var four in MemoryMarshal.Cast<double, Vector256<double>>(padded))
            count += BitOperations.PopCount(Vector256.LessThanOrEqual(four, wanted).ExtractMostSignificantBits());
        return count;
    }

    private int Search(double value)
    {
        var (first, count) = (0, boundaries.Length);
        while (count > 0)
        {
            var half = count >> 1;
            var goUp = boundaries[first + half] <= value;
            first = goUp ? first + half + 1 : first;
            count = goUp ? count - half - 1 : half;
        }

        return first;
    }

    private static double[] Pad(double[] boundaries)
    {
        var padded = new double[(boundaries.Length + 3) / 4 * 4];
        Array.Fill(padded, double.NaN);
        boundaries.CopyTo(padded, 0);
        return padded;
    }
}
