namespace Mlops.Data.Validation.Tests;

public sealed class SliceProfileTests
{
    private static readonly DataSchema Schema = new(
        new Field("company", ColumnType.String),
        new Field("hour", ColumnType.Int32),
        new Field("fare", ColumnType.Float64),
        new Field("tags", ColumnType.List(ColumnType.String)));

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(1000)]
    public async Task ProfileAsync_ByValues_EqualsTheProfileOfTheseRowsAlone(int rowsPerPartition)
    {
        var rows = Rows(300);
        var options = new StatisticsOptions { Slices = [SliceBy.Values("company"), SliceBy.Values("company", "hour")] };
        var statistics = await new MemorySource(Schema, rows, rowsPerPartition).ProfileAsync(options);
        var byCompany = rows.Where(r => r[0] is not null).GroupBy(r => $"company={r[0]}");
        var byBoth = rows.Where(r => r[0] is not null && r[1] is not null).GroupBy(r => $"company={r[0]}, hour={r[1]}");
        var expected = byCompany.Concat(byBoth).ToDictionary(g => g.Key, g => g.ToList());
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), statistics.Slices.Select(s => s.Name));
        foreach (var slice in statistics.Slices)
            Assert.Equal((await new MemorySource(Schema, expected[slice.Name], 50).ProfileAsync()).ToJson(), slice.Statistics.ToJson());
        Assert.Equal((await new MemorySource(Schema, rows, 50).ProfileAsync()).ToJson(), (statistics with { Slices = [] }).ToJson());
    }

    [Fact]
    public async Task ProfileAsync_ByListsBucketsAndConditions_PutsRowsWhereTheyBelong()
    {
        object?[] both = ["a", "b", "a"];
        var source = new MemorySource(Schema, [["x", 1, 4.0, both], ["x", 2, 5.0, null], ["y", 3, null, (object?[])["b"]]], 2);
        var options = new StatisticsOptions
        {
            Slices = [SliceBy.Values("tags"), SliceBy.Buckets("fare", 5, 10), SliceBy.Where("late", new NumberColumn("hour", ColumnType.Int32) > 1)],
        };
        var slices = (await source.ProfileAsync(options)).Slices;
        Assert.Equal(
            ["fare=[-Infinity, 5)", "fare=[5, 10)", "late=false", "late=true", "tags=a", "tags=b"], slices.Select(s => s.Name));
        Assert.Equal([1L, 1, 1, 2, 1, 2], slices.Select(s => s.Statistics.RowCount));
    }

    [Fact]
    public async Task ProfileAsync_BucketsOfNaN_AreASliceOfTheirOwn()
    {
        var source = new MemorySource(Schema, [["x", 1, double.NaN, null], ["x", 1, double.NegativeInfinity, null], ["x", 1, double.PositiveInfinity, null]], 2);
        var slices = (await source.ProfileAsync(new() { Slices = [SliceBy.Buckets("fare", 5)] })).Slices;
        Assert.Equal(["fare=NaN", "fare=[-Infinity, 5)", "fare=[5, Infinity)"], slices.Select(s => s.Name));
    }

    [Fact]
    public async Task ProfileAsync_FourColumns_NamesEveryOne()
    {
        var options = new StatisticsOptions { Slices = [SliceBy.Values("company", "hour", "fare", "tags")] };
        var source = new MemorySource(Schema, [["x", 1, 4.5, (object?[])["a"]]], 2);
        Assert.Equal("company=x, hour=1, fare=4.5, tags=a", Assert.Single((await source.ProfileAsync(options)).Slices).Name);
    }

    [Fact]
    public async Task ProfileAsync_MoreSlicesThanAllowed_SaysWhatToDo()
    {
        var options = new StatisticsOptions { Slices = [SliceBy.Values("hour")], MaxSlices = 2 };
        var error = await Assert.ThrowsAsync<DataException>(() => new MemorySource(Schema, Rows(100), 10).ProfileAsync(options).AsTask());
        Assert.Equal("MLOPS3205", error.Code);
        Assert.Contains("more than 2 slices", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProfileAsync_UnknownColumn_SuggestsTheNearest()
    {
        var error = await Assert.ThrowsAsync<SchemaException>(
            () => new MemorySource(Schema, [], 10).ProfileAsync(new() { Slices = [SliceBy.Values("compani")] }).AsTask());
        Assert.Contains("'company'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Buckets_BoundariesThatDoNotRise_AreRefused() =>
        Assert.Throws<ArgumentException>(() => SliceBy.Buckets("fare", 1, 1));

    private static List<object?[]> Rows(int count)
    {
        var random = new Random(3);
        return
        [
            .. Enumerable.Range(0, count).Select(_ => new object?[]
            {
                random.Next(9) == 0 ? null : $"c{random.Next(4)}", random.Next(9) == 0 ? null : random.Next(5), random.NextDouble() * 30, null,
            }),
        ];
    }
}
