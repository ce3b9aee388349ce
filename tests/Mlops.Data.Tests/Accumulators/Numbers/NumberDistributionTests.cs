using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class NumberDistributionTests
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
        var numbers = Of([35, 20, 15, 50, 40]);
        Assert.Equal(expected, numbers.Quantile(q), 1e-12);
        Assert.True(numbers.IsExact);
        Assert.Equal(0, numbers.RankError);
    }

    [Fact]
    public void Quantile_NoValues_IsNaN()
    {
        var numbers = Of([double.NaN]);
        Assert.Equal((0L, 1L), (numbers.Count, numbers.NaNCount));
        Assert.True(double.IsNaN(numbers.Quantile(0.5)));
        Assert.Empty(numbers.Quantiles(10));
        Assert.Equal((0.0, 0.0), (numbers.Mean, numbers.Variance));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Quantile_OutOfRange_Throws(double q) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumberDistribution().Quantile(q));

    [Fact]
    public void Quantiles_Buckets_AreInnerBoundaries()
    {
        var numbers = Of([.. Enumerable.Range(0, 101).Select(i => (double)i)]);
        Assert.Equal([25, 50, 75], numbers.Quantiles(4));
        Assert.Empty(numbers.Quantiles(1));
    }

    [Fact]
    public void Add_SpecialValues_AreCountedApart()
    {
        var numbers = Of([double.PositiveInfinity, -0.0, double.NegativeInfinity, double.NaN, 0.0, 2]);
        Assert.Equal((3L, 1L, 1L, 1L), (numbers.Count, numbers.PositiveInfinityCount, numbers.NegativeInfinityCount, numbers.NaNCount));
        Assert.Equal((2L, 2, 0.0, 2.0), (numbers.ZeroCount, numbers.Distinct, numbers.Min, numbers.Max));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(numbers.Min));
    }

    [Fact]
    public void Mean_OfHugeAndTinyValues_IsCorrectlyRounded()
    {
        var numbers = Of([1e300, 1, -1e300, 1e-300, 1]);
        Assert.Equal(2.0 / 5, numbers.Mean);
        Assert.Equal(0.1, Of([.. Enumerable.Repeat(0.1, 1_000_000)]).Mean);
        Assert.Equal(0, Of([.. Enumerable.Repeat(0.1, 1_000_000)]).Variance);
    }

    [Theory]
    [InlineData(32_768)]
    [InlineData(64)]
    public void MeanAndVariance_AnyValues_AreTheRoundedExactOnes(int capacity) => Prop.ForAll<int[]>(values =>
    {
        if (values.Length == 0) return true;
        var numbers = Of([.. values.Select(v => v / 8.0)], capacity);
        var sum = values.Aggregate(BigInteger.Zero, (total, v) => total + v);
        var squares = values.Aggregate(BigInteger.Zero, (total, v) => total + (BigInteger)v * v);
        BigInteger n = values.Length;
        return numbers.Mean.Equals(ExactRatio.Round(sum, n, -3))
            && numbers.Variance.Equals(ExactRatio.Round(n * squares - sum * sum, n * n, -6));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(32_768)]
    public void Merge_AnyOrderAndAnyPieces_GivesTheSameBits(int capacity)
    {
        var random = new Random(capacity);
        foreach (var values in Samples(3_000).Values)
        {
            var whole = Of(values, capacity);
            for (var round = 0; round < 4; round++)
            {
                var shuffled = (double[])values.Clone();
                random.Shuffle(shuffled);
                var parts = shuffled.Chunk(random.Next(1, 900)).Select(c => Of(c, capacity)).ToArray();
                random.Shuffle(parts);
                var merged = new NumberDistribution(capacity);
                foreach (var part in parts) merged.Merge(part);
                AssertSame(whole, merged);
            }
        }
    }

    [Theory]
    [InlineData(64, 20_000)]
    [InlineData(1024, 20_000)]
    [InlineData(NumberDistribution.DefaultCapacity, 200_000)]
    public void QuantileAndCount_BeyondCapacity_StayWithinRankError(int capacity, int count)
    {
        foreach (var (name, values) in Samples(count))
        {
            var numbers = Of(values, capacity);
            var sorted = values.Order().ToArray();
            Assert.Equal((sorted.Length, sorted[0], sorted[^1]), (numbers.Count, numbers.Min, numbers.Max));
            var slack = numbers.RankError * count + 1;
            for (var i = 1; i < 40; i++)
            {
                var answer = numbers.Quantile(i / 40.0);
                double below = Below(sorted, answer), upTo = Below(sorted, Math.BitIncrement(answer));
                var wanted = i / 40.0 * count;
                Assert.True(below - slack <= wanted && wanted <= upTo + slack, $"{name} {i}: {below}..{upTo}, wanted {wanted} within {slack}");
                Assert.InRange(numbers.CountAtMost(answer), upTo - slack, upTo + slack);
            }
        }
    }

    [Fact]
    public void RankError_AMillionScatteredValues_IsBelowTheDocumentedBound()
    {
        var numbers = new NumberDistribution();
        for (var i = 0; i < 1000; i++) numbers.Add([.. Enumerable.Range(i * 1000, 1000).Select(Scattered)]);
        Assert.False(numbers.IsExact);
        Assert.InRange(numbers.RankError, 1e-6, 0.0005);
    }

    [Fact]
    public void ToCounts_PointMassAmongScatteredValues_KeepsItsExactCount()
    {
        var numbers = new NumberDistribution(64);
        for (var i = 0; i < 5000; i++) numbers.Add([i % 4 == 0 ? 0.0 : 1 + Scattered(i)]);
        Assert.False(numbers.IsExact);
        Assert.Contains(new NumberCount(0, 1250), numbers.ToCounts());
        Assert.Equal((1250L, 0.0), (numbers.ZeroCount, numbers.Mode));
    }

    [Fact]
    public void OfIntegers_BeyondTheDoubles_StayApart()
    {
        var numbers = NumberDistribution.OfIntegers();
        numbers.Add([long.MaxValue, long.MaxValue - 1, long.MinValue, 0, 0]);
        Assert.Equal([long.MinValue, 0, long.MaxValue - 1, long.MaxValue], numbers.ToCounts().Select(c => c.Integer!.Value));
        Assert.Equal((4, 2L), (numbers.Distinct, numbers.ZeroCount));
        Assert.Equal((double)((long.MaxValue - 2) / 5), numbers.Mean);
    }

    [Fact]
    public void AddColumn_MissingRows_AreLeftOut()
    {
        var ints = new PrimitiveData<int>(ColumnType.Int32, new[] { 5, 9, 7 }, new Bitmap(new byte[] { 0b101 }, 0, 3));
        var numbers = NumberDistribution.For(ColumnType.Int32);
        numbers.AddColumn(ints);
        Assert.Equal((2L, 5.0, 7.0, 6.0), (numbers.Count, numbers.Min, numbers.Max, numbers.Mean));
        var floats = new PrimitiveData<float>(ColumnType.Float32, new[] { 0.5f, float.NaN, 2, 9 }, new Bitmap(new byte[] { 0b0111 }, 0, 4));
        numbers = NumberDistribution.For(ColumnType.Float32);
        numbers.AddColumn(floats);
        Assert.Equal((2L, 1L, 1.25), (numbers.Count, numbers.NaNCount, numbers.Mean));
    }

    [Fact]
    public void CountAtMost_Exact_CountsTies() =>
        Assert.Equal([0, 1, 1, 3, 3, 4, 4], new[] { 0.5, 1, 1.5, 2, 4.9, 5, 6 }.Select(Of([2, 1, 2, 5]).CountAtMost));

    [Fact]
    public void Merge_OtherKindOrCapacity_Throws()
    {
        Assert.Throws<ArgumentException>(() => new NumberDistribution(64).Merge(new NumberDistribution(128)));
        Assert.Throws<ArgumentException>(() => new NumberDistribution().Merge(NumberDistribution.OfIntegers()));
    }

    private static NumberDistribution Of(double[] values, int capacity = NumberDistribution.DefaultCapacity)
    {
        var numbers = new NumberDistribution(capacity);
        numbers.Add(values);
        return numbers;
    }

    private static Dictionary<string, double[]> Samples(int count) => new()
    {
        ["rising"] = [.. Enumerable.Range(0, count).Select(i => (double)i)],
        ["falling"] = [.. Enumerable.Range(0, count).Select(i => -(double)i)],
        ["scattered"] = [.. Enumerable.Range(0, count).Select(Scattered)],
        ["few"] = [.. Enumerable.Range(0, count).Select(i => (double)(i % 7))],
        ["heavy tail"] = [.. Enumerable.Range(0, count).Select(i => Math.Exp((Scattered(i) - 0.5) * 40))],
        ["narrow"] = [.. Enumerable.Range(0, count).Select(i => 41.6 + Scattered(i) * 0.4)],
        ["both signs"] = [.. Enumerable.Range(0, count).Select(i => (i % 3 - 1) * Scattered(i))],
    };

    /// <summary>The golden ratio sequence: evenly spread, in no order.</summary>
    private static double Scattered(int i) => i * 0.6180339887498949 % 1;

    private static int Below(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static void AssertSame(NumberDistribution a, NumberDistribution b)
    {
        Assert.Equal(a.ToCounts(), b.ToCounts());
        Assert.Equal((a.Count, a.ZeroCount, a.IsExact), (b.Count, b.ZeroCount, b.IsExact));
        Assert.Equal((a.Mean, a.Variance, a.Min, a.Max, a.RankError), (b.Mean, b.Variance, b.Min, b.Max, b.RankError));
        Assert.Equal(a.Quantiles(50), b.Quantiles(50));
    }

    [Fact]
    public void Add_ValuesWithCounts_IsAddingEachSoOften()
    {
        var (many, counted) = (new NumberDistribution(64), new NumberDistribution(64));
        for (var i = 0; i < 300; i++)
        {
            for (var again = i % 4; again > 0; again--) many.Add([i * 0.37, double.NaN, double.PositiveInfinity]);
            counted.Add([i * 0.37, double.NaN, double.PositiveInfinity], [i % 4, i % 4, i % 4]);
        }

        Assert.Equal((many.Count, many.NaNCount, many.PositiveInfinityCount), (counted.Count, counted.NaNCount, counted.PositiveInfinityCount));
        Assert.Equal((many.Mean, many.Variance, many.Min, many.Max), (counted.Mean, counted.Variance, counted.Min, counted.Max));
        Assert.Equal(many.Quantiles(9), counted.Quantiles(9));
        Assert.Throws<ArgumentOutOfRangeException>(() => counted.Add([1.0], [-1L]));
        Assert.Throws<ArgumentOutOfRangeException>(() => counted.Add([1.0, 2], [1L]));
    }
}
