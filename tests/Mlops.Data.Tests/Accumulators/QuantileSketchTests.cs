using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class QuantileSketchTests
{
    // By hand: the value at rank (n - 1) q of 15, 20, 35, 40, 50, between neighbours on a line.
    [Theory]
    [InlineData(0, 15)]
    [InlineData(0.05, 16)]
    [InlineData(0.3, 23)]
    [InlineData(0.4, 29)]
    [InlineData(0.5, 35)]
    [InlineData(0.95, 48)]
    [InlineData(1, 50)]
    public void Quantile_Exact_InterpolatesAsNumpy(double q, double expected)
    {
        var sketch = new QuantileSketch();
        sketch.Add([35, 20, 15, 50, 40]);
        Assert.Equal(expected, sketch.Quantile(q), 1e-12);
        Assert.True(sketch.IsExact);
        Assert.Equal(0, sketch.RankError);
    }

    [Fact]
    public void Quantile_NoValues_IsNaN()
    {
        var sketch = new QuantileSketch();
        sketch.Add([double.NaN]);
        Assert.Equal(0, sketch.Count);
        Assert.True(double.IsNaN(sketch.Quantile(0.5)));
        Assert.Empty(sketch.Quantiles(10));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Quantile_OutOfRange_Throws(double q) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new QuantileSketch().Quantile(q));

    [Fact]
    public void Quantiles_Buckets_AreInnerBoundaries()
    {
        var sketch = new QuantileSketch();
        sketch.Add([.. Enumerable.Range(0, 101).Select(i => (double)i)]);
        Assert.Equal([25, 50, 75], sketch.Quantiles(4));
        Assert.Empty(sketch.Quantiles(1));
    }

    [Fact]
    public void Add_InfinityAndMinusZero_HaveTheirRank()
    {
        var sketch = new QuantileSketch();
        sketch.Add([double.PositiveInfinity, -0.0, double.NegativeInfinity]);
        Assert.Equal(double.NegativeInfinity, sketch.Quantile(0));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(sketch.Quantile(0.5)));
        Assert.Equal(double.PositiveInfinity, sketch.Quantile(1));
    }

    [Theory]
    [InlineData(64, 10_000)]
    [InlineData(256, 100_000)]
    [InlineData(4096, 100_000)]
    public void Quantile_BeyondCapacity_StaysWithinRankError(int capacity, int count)
    {
        foreach (var order in new Func<int, double>[] { i => i, i => -i, i => Scrambled(i), i => i % 7, i => Math.Exp(Scrambled(i) * 20) })
        {
            var values = Enumerable.Range(0, count).Select(order).ToArray();
            var sketch = new QuantileSketch(capacity);
            sketch.Add(values);
            AssertWithinRankError(sketch, values);
        }
    }

    [Fact]
    public void RankError_DefaultCapacity_IsBelowTheDocumentedBound()
    {
        var sketch = new QuantileSketch();
        var values = new double[1_000_000];
        for (var i = 0; i < values.Length; i++) values[i] = Scrambled(i);
        sketch.Add(values);
        Assert.False(sketch.IsExact);
        Assert.InRange(sketch.RankError, 0, 0.001);
        AssertWithinRankError(sketch, values);
    }

    [Fact]
    public void Merge_ManyStates_StaysWithinRankErrorAndIsDeterministic()
    {
        var values = Enumerable.Range(0, 60_000).Select(i => Scrambled(i)).ToArray();
        QuantileSketch Merged()
        {
            var total = new QuantileSketch(512);
            foreach (var piece in values.Chunk(1777))
            {
                var part = new QuantileSketch(512);
                part.Add(piece);
                total.Merge(part);
            }
            return total;
        }
        var (first, second) = (Merged(), Merged());
        AssertWithinRankError(first, values);
        Assert.Equal(first.Quantiles(100), second.Quantiles(100));
        Assert.Equal(first.RankError, second.RankError);
    }

    [Fact]
    public void Merge_AnyPiecesWithinCapacity_EqualsOnePass() => Prop.ForAll<int[], byte>((values, cut) =>
    {
        var numbers = values.Select(v => v * 0.5).ToArray();
        var split = numbers.Length == 0 ? 0 : cut % numbers.Length;
        var (whole, first, second) = (new QuantileSketch(), new QuantileSketch(), new QuantileSketch());
        whole.Add(numbers);
        first.Add(numbers.AsSpan(0, split));
        second.Add(numbers.AsSpan(split));
        first.Merge(second);
        return whole.Quantiles(7).SequenceEqual(first.Quantiles(7)) && whole.Count == first.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Merge_OtherCapacity_Throws() =>
        Assert.Throws<ArgumentException>(() => new QuantileSketch(64).Merge(new QuantileSketch(128)));

    /// <summary>The golden ratio sequence: evenly spread, in no order.</summary>
    private static double Scrambled(int i) => i * 0.6180339887498949 % 1;

    private static void AssertWithinRankError(QuantileSketch sketch, double[] values)
    {
        var sorted = values.Order().ToArray();
        Assert.Equal((sorted.Length, sorted[0], sorted[^1]), (sketch.Count, sketch.Min, sketch.Max));
        for (var i = 1; i < 50; i++)
        {
            var answer = sketch.Quantile(i / 50.0);
            double below = sorted.Count(v => v < answer), upTo = sorted.Count(v => v <= answer);
            var wanted = i / 50.0 * sorted.Length;
            var slack = sketch.RankError * sorted.Length + 1;
            Assert.True(
                below - slack <= wanted && wanted <= upTo + slack,
                $"{i / 50.0}: {below}..{upTo}, wanted {wanted} within {slack}");
        }
    }

    [Fact]
    public void CountAtMost_Exact_CountsTies()
    {
        var sketch = new QuantileSketch();
        sketch.Add([2, 1, 2, 5]);
        Assert.Equal([0, 1, 1, 3, 3, 4, 4], new[] { 0.5, 1, 1.5, 2, 4.9, 5, 6 }.Select(sketch.CountAtMost));
    }

    [Fact]
    public void CountAtMost_Sketched_StaysWithinRankError()
    {
        var sketch = new QuantileSketch(64);
        for (var i = 1; i <= 10_000; i++) sketch.Add([i]);
        for (var i = 100; i < 10_000; i += 100)
            Assert.InRange(sketch.CountAtMost(i), i - sketch.RankError * 10_000, i + sketch.RankError * 10_000);
    }
}
