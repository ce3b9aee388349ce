using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class MomentsTests
{
    [Fact]
    public void Add_KnownValues_GivesTextbookMoments()
    {
        var moments = new Moments();
        moments.Add([2, 4, 4, 4, 5, 5, 7, 9]);
        Assert.Equal(8, moments.Count);
        Assert.Equal(5, moments.Mean);
        Assert.Equal(4, moments.Variance);
        Assert.Equal(2, moments.StandardDeviation);
        Assert.Equal((2, 9), (moments.Min, moments.Max));
    }

    [Fact]
    public void Add_NothingAdded_IsEmpty()
    {
        var moments = new Moments();
        moments.Add([]);
        moments.Merge(new Moments());
        Assert.Equal((0, 0, 0, 0), (moments.Count, moments.Mean, moments.Variance, moments.Sum));
        Assert.True(double.IsPositiveInfinity(moments.Min) && double.IsNegativeInfinity(moments.Max));
    }

    [Fact]
    public void Add_NotFinite_IsCountedApart()
    {
        var moments = new Moments();
        moments.Add([1, double.NaN, 3, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 0, -0.0]);
        Assert.Equal((4, 2, 2), (moments.Count, moments.NaNCount, moments.ZeroCount));
        Assert.Equal((1, 1), (moments.PositiveInfinityCount, moments.NegativeInfinityCount));
        Assert.Equal((1.0, 0.0, 3.0), (moments.Mean, moments.Min, moments.Max));
        Assert.False(double.IsNegative(moments.Min));
    }

    [Fact]
    public void Add_LargeOffset_KeepsTheVariance()
    {
        // The naive sum of squares loses every digit here; NumPy's two-pass var gives 2/3.
        var moments = new Moments();
        for (var i = 0; i < 4000; i++) moments.Add([1e9 + 1, 1e9 + 2, 1e9 + 3]);
        Assert.Equal(2.0 / 3, moments.Variance, 1e-12);
    }

    [Fact]
    public void Add_HugeValuesOfBothSigns_KeepsAFiniteMean()
    {
        var moments = new Moments();
        moments.Add([double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue]);
        Assert.Equal(double.MaxValue, moments.Mean);
        var other = new Moments();
        other.Add([-double.MaxValue, -double.MaxValue, -double.MaxValue, -double.MaxValue]);
        moments.Merge(other);
        Assert.Equal(0, moments.Mean);
        Assert.Equal(double.PositiveInfinity, moments.M2);
    }

    [Fact]
    public void Add_AnyValues_AgreesWithDecimalArithmetic() => Prop.ForAll<int[]>(values =>
    {
        var moments = new Moments();
        moments.Add([.. values.Select(v => v / 8.0)]);
        if (values.Length == 0) return moments.Count == 0;
        var exact = values.Select(v => v / 8m).ToArray();
        var mean = exact.Average();
        var variance = exact.Select(v => (v - mean) * (v - mean)).Average();
        return Near(moments.Mean, (double)mean) && Near(moments.Variance, (double)variance)
            && moments.Min == (double)exact.Min() && moments.Max == (double)exact.Max()
            && moments.ZeroCount == values.Count(v => v == 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Merge_AnyPieces_AgreesWithOnePass() => Prop.ForAll<int[], byte>((values, cut) =>
    {
        var numbers = values.Select(v => v * 0.37).ToArray();
        var split = numbers.Length == 0 ? 0 : cut % numbers.Length;
        var whole = new Moments();
        whole.Add(numbers);
        var (first, second) = (new Moments(), new Moments());
        first.Add(numbers.AsSpan(0, split));
        second.Add(numbers.AsSpan(split));
        first.Merge(second);
        return first.Count == whole.Count && Near(first.Mean, whole.Mean) && Near(first.Variance, whole.Variance)
            && first.Min == whole.Min && first.Max == whole.Max;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_SamePieces_GivesKnownBits()
    {
        var random = new Random(7);
        var values = Enumerable.Range(0, 5000).Select(_ => random.NextDouble() * 1000 - 300).ToArray();
        var (a, b) = (new Moments(), new Moments());
        a.Add(values);
        b.Add(values);
        Assert.Equal(BitConverter.DoubleToInt64Bits(a.Mean), BitConverter.DoubleToInt64Bits(b.Mean));
        // Lane order, written down without vectors: whatever the processor, the first block must give these bits.
        var block = values.AsSpan(0, 1024);
        var lanes = new double[8];
        for (var i = 0; i < block.Length; i++) lanes[i % 8] += block[i];
        var folded = lanes.Take(4).Zip(lanes.Skip(4), (x, y) => x + y).ToArray();
        var mean = (folded[0] + folded[1] + (folded[2] + folded[3])) / 1024;
        var one = new Moments();
        one.Add(block);
        Assert.Equal(BitConverter.DoubleToInt64Bits(mean), BitConverter.DoubleToInt64Bits(one.Mean));
    }

    [Fact]
    public void Add_Values_AllocatesNothing()
    {
        var values = new double[10_000];
        values[17] = double.NaN;
        var moments = new Moments();
        moments.Add(values);
        var before = GC.GetAllocatedBytesForCurrentThread();
        moments.Add(values);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static bool Near(double actual, double expected) =>
        Math.Abs(actual - expected) <= 1e-12 * Math.Max(1, Math.Abs(expected));
}
