namespace Mlops.Data.Validation.Tests;

public sealed class CrossStatisticsTests
{
    private static readonly StatisticsOptions Options = new() { Crosses = [("x", "y"), ("x", "x")] };

    [Fact]
    public async Task ProfileAsync_Crosses_EqualNumPy()
    {
        using var fixture = new RelationFixture();
        var crosses = (await fixture.Source().ProfileAsync(Options)).Crosses;
        Assert.Equal(("x", "y", 400L), (crosses[0].First, crosses[0].Second, crosses[0].Count));
        Assert.Equal(fixture["covariance"], crosses[0].Covariance!.Value, 1e-12);
        Assert.Equal(fixture["correlation"], crosses[0].Correlation!.Value, 1e-12);
        Assert.Equal(1.0, crosses[1].Correlation);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(400)]
    public async Task ProfileAsync_AnySplit_GivesTheSameBits(int rowsPerPartition)
    {
        using var fixture = new RelationFixture();
        var expected = (await fixture.Source(50).ProfileAsync(Options with { DegreeOfParallelism = 1 })).Crosses;
        Assert.Equal(expected, (await fixture.Source(rowsPerPartition).ProfileAsync(Options with { DegreeOfParallelism = 8 })).Crosses);
    }

    [Fact]
    public async Task ProfileAsync_MissingNaNAndConstant_AreLeftOutOrUndefined()
    {
        var schema = new DataSchema(new Field("x", ColumnType.Float64), new Field("y", ColumnType.Float64));
        var source = new MemorySource(schema, [[1.0, 5.0], [null, 1.0], [2.0, null], [double.NaN, 1.0], [3.0, 5.0]], 2);
        var cross = Assert.Single((await source.ProfileAsync(new() { Crosses = [("x", "y")] })).Crosses);
        Assert.Equal((2L, 0.0), (cross.Count, cross.Covariance));
        Assert.Null(cross.Correlation);
    }

    [Fact]
    public async Task ProfileAsync_HugeMeanAndTinySpread_LosesNoDigit()
    {
        // Raw sums of doubles would cancel to nothing here.
        var schema = new DataSchema(new Field("x", ColumnType.Float64), new Field("y", ColumnType.Float64));
        object?[][] rows = [.. Enumerable.Range(0, 4).Select(i => new object?[] { 1e15 + i, 1e15 - i })];
        var cross = Assert.Single((await new MemorySource(schema, rows, 3).ProfileAsync(new() { Crosses = [("x", "y")] })).Crosses);
        Assert.Equal((-1.25, -1.0), (cross.Covariance, cross.Correlation));
    }
}
