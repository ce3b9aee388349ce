namespace Mlops.Data.Validation.Tests;

public sealed class NumberProfileTests
{
    [Fact]
    public async Task ProfileAsync_SmallNumbers_EqualsHandComputedValues()
    {
        var column = await Data.ProfileColumn(ColumnType.Float64, [1.0, null, 0.0, 2.0, 5.0]);
        var numbers = column.Numbers!;
        Assert.Equal((4L, 1L, 0.2), (column.Count, column.Missing, column.MissingFraction));
        Assert.Equal((0.0, 5.0, 2.0), (numbers.Min!.Value, numbers.Max!.Value, numbers.Mean!.Value));
        Assert.Equal(Math.Sqrt(3.5), numbers.StandardDeviation!.Value, 1e-15);
        Assert.Equal((1L, 1.5, 0.0), (numbers.ZeroCount, numbers.Median!.Value, numbers.RankError));
    }

    [Fact]
    public async Task ProfileAsync_NaNAndInfinities_AreCountedApart()
    {
        var numbers = (await Data.ProfileColumn(
            ColumnType.Float64, [double.NaN, 1.0, double.PositiveInfinity, double.NegativeInfinity, 3.0, double.PositiveInfinity])).Numbers!;
        Assert.Equal((2L, 1L, 2L, 1L), (numbers.FiniteCount, numbers.NaNCount, numbers.PositiveInfinityCount, numbers.NegativeInfinityCount));
        Assert.Equal((1.0, 3.0, 2.0, 1.0), (numbers.Min!.Value, numbers.Max!.Value, numbers.Mean!.Value, numbers.StandardDeviation!.Value));
        Assert.Equal((2L, 2L), (numbers.EqualWidth.Total, numbers.EqualMass.Total));
    }

    [Fact]
    public async Task ProfileAsync_AllMissing_HasNoMoments()
    {
        var column = await Data.ProfileColumn(ColumnType.Float32, [null, null, null]);
        Assert.Equal((0L, 3L), (column.Count, column.Missing));
        Assert.Null(column.Numbers!.Mean);
        Assert.Null(column.Numbers.Median);
        Assert.Empty(column.Numbers.EqualWidth.Counts);
    }

    [Fact]
    public async Task ProfileAsync_OneRow_IsOneBucket()
    {
        var numbers = (await Data.ProfileColumn(ColumnType.Int32, [7])).Numbers!;
        Assert.Equal([7.0, 7.0], numbers.EqualWidth.Edges);
        Assert.Equal([1L], numbers.EqualWidth.Counts);
        Assert.Equal((7.0, 0.0), (numbers.Median!.Value, numbers.StandardDeviation!.Value));
    }

    [Fact]
    public async Task EqualWidth_ValueOnAnEdge_BelongsToTheLowerBucket()
    {
        var values = Enumerable.Range(0, 11).Select(i => (object?)(double)i);
        var histogram = (await Data.ProfileColumn(ColumnType.Float64, values)).Numbers!.EqualWidth;
        Assert.Equal([2L, 1, 1, 1, 1, 1, 1, 1, 1, 1], histogram.Counts);
    }

    [Fact]
    public async Task EqualWidth_RangeBeyondADouble_StillCountsEveryValue()
    {
        var histogram = (await Data.ProfileColumn(ColumnType.Float64, [-double.MaxValue, 0.0, double.MaxValue])).Numbers!.EqualWidth;
        Assert.Equal(3, histogram.Total);
        Assert.All(histogram.Edges, edge => Assert.True(double.IsFinite(edge)));
    }

    [Fact]
    public async Task EqualMass_SmallestValueDominates_IsABucketOfItsOwn()
    {
        var values = Enumerable.Repeat<object?>(0.0, 500).Concat(Enumerable.Range(1, 500).Select(i => (object?)(double)i));
        var histogram = (await Data.ProfileColumn(ColumnType.Float64, values)).Numbers!.EqualMass;
        Assert.Equal((0.0, 0.0, 500L), (histogram.Edges[0], histogram.Edges[1], histogram.Counts[0]));
        Assert.Equal(500, histogram.CountAtMost(0));
        Assert.InRange(histogram.CountAtMost(250), 749, 751);
    }

    [Fact]
    public async Task Histograms_PastTheBoundOfDifferentNumbers_StillSumToTheCount()
    {
        var random = new Random(3);
        var values = Enumerable.Range(0, 20_000).Select(_ => (object?)random.NextDouble()).ToList();
        var numbers = (await Data.ProfileColumn(ColumnType.Float64, values, 1000, new() { MaxDistinctNumbers = 1024 })).Numbers!;
        Assert.True(numbers.RankError > 0);
        Assert.Equal((20_000L, 20_000L), (numbers.EqualWidth.Total, numbers.EqualMass.Total));
        var slack = 2 * numbers.RankError + 0.01;
        Assert.All(numbers.EqualWidth.Counts, c => Assert.InRange(c / 20_000.0, 0.1 - slack, 0.1 + slack));
    }

    [Fact]
    public async Task ProfileAsync_IntegersWithFewValues_KeepTopValues()
    {
        var values = (await Data.ProfileColumn(ColumnType.Int64, [10L, 9L, 10L, null, 2L, 9L])).Values!;
        Assert.Equal([new("10", 2), new("9", 2), new("2", 1)], values.Top);
        Assert.True(values.IsComplete);
    }

    [Fact]
    public async Task ProfileAsync_FractionsWithFewValues_KeepEveryValue()
    {
        object?[] doubles = [0.1, -0.0, 0.0, double.NaN, null, -double.NaN, double.NegativeInfinity, 0.1, 1e300, 0.1];
        var values = (await Data.ProfileColumn(ColumnType.Float64, doubles)).Values!;
        Assert.Equal([new("0.1", 3), new("0", 2), new("NaN", 2), new("-Infinity", 1), new("1E+300", 1)], values.Top);
        Assert.True(values.IsComplete);
        Assert.Equal("0.1", (await Data.ProfileColumn(ColumnType.Float32, [0.1f])).Values!.Top.Single().Value);
    }

    [Fact]
    public async Task ProfileAsync_IntegersBeyondTheDoubles_StayApart()
    {
        var values = (await Data.ProfileColumn(ColumnType.Int64, [long.MaxValue, long.MaxValue - 1, null, 0L, -1L])).Values!;
        Assert.Equal(["-1", "0", "9223372036854775806", "9223372036854775807"], values.Top.Select(v => v.Value));
    }

    [Fact]
    public async Task EqualMass_HeavyValueWithin_IsABucketOfItsOwn()
    {
        var values = Enumerable.Range(0, 10_000).Select(i => (object?)(i % 5 == 0 ? 5000.5 : i));
        var histogram = (await Data.ProfileColumn(ColumnType.Float64, values, 1000)).Numbers!.EqualMass;
        var place = histogram.Edges.ToList().IndexOf(5000.5);
        Assert.Equal((5000.5, 2000L), (histogram.Edges[place + 1], histogram.Counts[place]));
        Assert.Equal(10_000, histogram.Total);
        Assert.Equal(2000, histogram.CountAtMost(5000.5) - histogram.CountAtMost(Math.BitDecrement(5000.5)), 1.0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task ProfileAsync_IntegersWithManyValues_HaveNoTopValues(int rowsPerPartition)
    {
        var options = new StatisticsOptions { MaxTopValues = 20 };
        var few = Enumerable.Range(0, 100).Select(i => (object?)(i % 20));
        var many = Enumerable.Range(0, 100).Select(i => (object?)(i % 21));
        Assert.Equal(20, (await Data.ProfileColumn(ColumnType.Int32, few, rowsPerPartition, options)).Values!.Distinct);
        Assert.Null((await Data.ProfileColumn(ColumnType.Int32, many, rowsPerPartition, options)).Values);
    }
}
