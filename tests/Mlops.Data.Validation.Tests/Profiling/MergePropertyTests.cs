namespace Mlops.Data.Validation.Tests;

public sealed class MergePropertyTests
{
    private static readonly DataSchema Schema = new(
        new Field("number", ColumnType.Float64),
        new Field("whole", ColumnType.Int32),
        new Field("text", ColumnType.String),
        new Field("flag", ColumnType.Boolean),
        new Field("items", ColumnType.List(ColumnType.Int64)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task ProfileAsync_AnySplitOfTheRows_GivesTheSameStatisticsWhileExact(int seed)
    {
        var rows = Rows(500, seed);
        var whole = await new MemorySource(Schema, rows, 500).ProfileAsync();
        for (var size = 1; size < 400; size = size * 3 + 1)
        {
            var split = await new MemorySource(Schema, rows, size).ProfileAsync();
            Assert.Equal(WithoutMoments(whole), WithoutMoments(split));
            Assert.Equal(whole["number"].Numbers!.Mean!.Value, split["number"].Numbers!.Mean!.Value, 1e-12);
            Assert.Equal(whole["number"].Numbers!.StandardDeviation!.Value, split["number"].Numbers!.StandardDeviation!.Value, 1e-12);
        }
    }

    [Theory]
    [InlineData(65_536, 100_000)]
    [InlineData(64, 16)]
    public async Task ProfileAsync_AnyDegreeOfParallelism_GivesTheSameBytes(int sketchCapacity, int maxDistinctValues)
    {
        var source = new MemorySource(Schema, Rows(3000, 11), 37);
        var options = new StatisticsOptions { SketchCapacity = sketchCapacity, MaxDistinctValues = maxDistinctValues };
        var texts = new List<string>();
        foreach (var degree in new[] { 1, 2, 8 })
            texts.Add((await source.ProfileAsync(options with { DegreeOfParallelism = degree })).ToJson());
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(texts[0], texts[2]);
    }

    private static string WithoutMoments(DatasetStatistics statistics) =>
        (statistics with { Columns = [.. statistics.Columns.Select(Strip)] }).ToJson();

    private static ColumnStatistics Strip(ColumnStatistics column) => column with
    {
        Numbers = column.Numbers is { } numbers ? numbers with { Mean = null, StandardDeviation = null } : null,
        Items = column.Items is { } items ? Strip(items) : null,
    };

    private static List<object?[]> Rows(int count, int seed)
    {
        var random = new Random(seed);
        object? Maybe(object? value) => random.Next(7) == 0 ? null : value;
        object?[] Items() => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Maybe((long)random.Next(5)))];
        return [.. Enumerable.Range(0, count).Select(_ => new[]
        {
            Maybe(random.Next(9) == 0 ? 0.0 : random.NextDouble() * 100 - 30),
            Maybe(random.Next(30)),
            Maybe("v" + random.Next(40)),
            Maybe(random.Next(2) == 0),
            Maybe(Items()),
        })];
    }
}
