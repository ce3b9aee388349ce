using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mlops.Data;

/// <summary>
/// Moments of one block with eight fixed lanes: the order of additions, hence every bit, is the same whatever the width of the
/// processor's vectors.
/// </summary>
internal static class MomentKernels
{
    private const int Lanes = 8;

    public static bool AllFinite(ReadOnlySpan<double> block)
    {
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(block);
        var bad = Vector256<double>.Zero;
        // x - x is 0 for a finite x and NaN otherwise; NaN survives the sum.
        foreach (var v in vectors) bad += v - v;
        if (bad != Vector256<double>.Zero) return false;
        foreach (var value in block[(vectors.Length * 4)..])
            if (!double.IsFinite(value)) return false;
        return true;
    }

    public static (double Mean, double M2, double Min, double Max, int Zeros) Describe(ReadOnlySpan<double> block)
    {
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(block[..(block.Length / Lanes * Lanes)]);
        var rest = block[(vectors.Length * 4)..];
        Vector256<double> sumA = default, sumB = default;
        var min = Vector256.Create(double.PositiveInfinity);
        var max = Vector256.Create(double.NegativeInfinity);
        var zeros = Vector256<long>.Zero;
        for (var i = 0; i + 1 < vectors.Length; i += 2)
        {
            sumA += vectors[i];
            sumB += vectors[i + 1];
            min = Vector256.MinNative(min, Vector256.MinNative(vectors[i], vectors[i + 1]));
            max = Vector256.MaxNative(max, Vector256.MaxNative(vectors[i], vectors[i + 1]));
            zeros -= Vector256.Equals(vectors[i], Vector256<double>.Zero).AsInt64();
            zeros -= Vector256.Equals(vectors[i + 1], Vector256<double>.Zero).AsInt64();
        }
        var sum = Fold(sumA, sumB);
        var (least, most, zeroCount) = (Least(min), Most(max), (int)Vector256.Sum(zeros));
        foreach (var value in rest)
        {
            sum += value;
            if (value < least) least = value;
            if (value > most) most = value;
            if (value == 0) zeroCount++;
        }
        var mean = double.IsFinite(sum) ? sum / block.Length : ScaledMean(block);
        // Both signs of zero are one value: the smallest and largest must not depend on which came first.
        return (mean, SquaredDistances(vectors, rest, mean, block.Length), least + 0.0, most + 0.0, zeroCount);
    }

    private static double SquaredDistances(
        ReadOnlySpan<Vector256<double>> vectors, ReadOnlySpan<double> rest, double mean, int count)
    {
        var center = Vector256.Create(mean);
        Vector256<double> squaresA = default, squaresB = default, driftA = default, driftB = default;
        for (var i = 0; i + 1 < vectors.Length; i += 2)
        {
            var a = vectors[i] - center;
            var b = vectors[i + 1] - center;
            squaresA += a * a;
            squaresB += b * b;
            driftA += a;
            driftB += b;
        }
        var squares = Fold(squaresA, squaresB);
        var drift = Fold(driftA, driftB);
        foreach (var value in rest)
        {
            var distance = value - mean;
            squares += distance * distance;
            drift += distance;
        }
        // The second term corrects the rounding of the mean.
        return double.IsFinite(squares) ? Math.Max(0, squares - drift * drift / count) : double.PositiveInfinity;
    }

    private static double ScaledMean(ReadOnlySpan<double> block)
    {
        var mean = 0.0;
        foreach (var value in block) mean += value / block.Length;
        return mean;
    }

    private static double Fold(Vector256<double> a, Vector256<double> b)
    {
        var sum = a + b;
        return sum[0] + sum[1] + (sum[2] + sum[3]);
    }

    private static double Least(Vector256<double> v) => Math.Min(Math.Min(v[0], v[1]), Math.Min(v[2], v[3]));

    private static double Most(Vector256<double> v) => Math.Max(Math.Max(v[0], v[1]), Math.Max(v[2], v[3]));
}
