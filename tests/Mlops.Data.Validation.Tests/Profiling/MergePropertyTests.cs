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
    [InlineData(1, 32_768)]
    [InlineData(2, 64)]
    [InlineData(3, 200)]
    public async Task ProfileAsync_AnySplitOfTheRows_GivesTheSameBytes(int seed, int maxDistinctNumbers)
    {
        var rows = Rows(500, seed);
        var options = new StatisticsOptions { MaxDistinctNumbers = maxDistinctNumbers };
        var whole = await new MemorySource(Schema, rows, 500).ProfileAsync(options);
        for (var size = 1; size < 400; size = size * 3 + 1)
        {
            var split = await new MemorySource(Schema, rows, size).ProfileAsync(options);
            Assert.Equal(whole.ToJson(), split.ToJson());
        }
    }

    [Theory]
    [InlineData(32_768, 100_000)]
    [InlineData(64, 16)]
    public async Task ProfileAsync_AnyDegreeOfParallelism_GivesTheSameBytes(int maxDistinctNumbers, int maxDistinctValues)
    {
        var source = new MemorySource(Schema, Rows(3000, 11), 37);
        var options = new StatisticsOptions { MaxDistinctNumbers = maxDistinctNumbers, MaxDistinctValues = maxDistinctValues };
        var texts = new List<string>();
        foreach (var degree in new[] { 1, 2, 8 })
            texts.Add((await source.ProfileAsync(options with { DegreeOfParallelism = degree })).ToJson());
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(texts[0], texts[2]);
    }

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
