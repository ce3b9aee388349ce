namespace Mlops.Data.Validation.Tests;

public sealed class WeightedProfileTests
{
    private static readonly StatisticsOptions ByWeight = new() { Weight = "weight" };

    [Fact]
    public async Task ProfileAsync_WithWeights_EqualsNumPy()
    {
        using var fixture = new RelationFixture();
        var statistics = await fixture.Source().ProfileAsync(ByWeight);
        var weighted = statistics["x"].Weighted!;
        Assert.Equal(fixture["totalWeight"], statistics.Weight!.Value);
        Assert.Equal(fixture["totalWeight"], weighted.Count);
        Assert.Equal(fixture["weightedMean"], weighted.Mean!.Value, 1e-12);
        Assert.Equal(fixture["weightedStandardDeviation"], weighted.StandardDeviation!.Value, 1e-12);
        Assert.Equal(weighted.Count, weighted.EqualWidth.Weights.Sum(), 1e-9);
    }

    [Fact]
    public async Task ProfileAsync_IntegerWeights_EqualsRowsRepeatedThatOften()
    {
        var schema = new DataSchema(
            new Field("x", ColumnType.Float64), new Field("t", ColumnType.String), new Field("b", ColumnType.Boolean),
            new Field("l", ColumnType.List(ColumnType.Int32)), new Field("weight", ColumnType.Int32));
        List<object?[]> rows = [];
        List<object?[]> repeated = [];
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            object?[] row =
            [
                random.Next(5) == 0 ? null : random.Next(10) * 0.5, random.Next(6) == 0 ? null : $"t{random.Next(4)}",
                random.Next(2) == 0, random.Next(5) == 0 ? null : Enumerable.Repeat<object?>(1, random.Next(4)).ToArray(), random.Next(4),
            ];
            rows.Add(row);
            for (var j = 0; j < (int)row[4]!; j++) repeated.Add(row);
        }
        var weighted = await new MemorySource(schema, rows, 30).ProfileAsync(ByWeight);
        var expected = await new MemorySource(schema, repeated, 30).ProfileAsync();
        foreach (var name in new[] { "x", "t", "b", "l" })
        {
            var (twin, plain) = (weighted[name].Weighted!, expected[name]);
            Assert.Equal((plain.Count, plain.Missing), ((long)twin.Count, (long)twin.Missing));
            if (name is "t" or "b") Assert.Equal(plain.Values!.Top.Select(v => (v.Value, (double)v.Count)), twin.Top.Select(v => (v.Value, v.Weight)));
        }
        Assert.Equal(expected["x"].Numbers!.Mean, weighted["x"].Weighted!.Mean);
        Assert.Equal(expected["x"].Numbers!.StandardDeviation, weighted["x"].Weighted!.StandardDeviation);
        Assert.Equal(expected["x"].Numbers!.EqualWidth.Counts.Select(c => (double)c), weighted["x"].Weighted!.EqualWidth.Weights);
        Assert.Equal(expected["l"].Lengths!.Total, weighted["l"].Weighted!.TotalItems);
        Assert.Equal(expected["l"].Lengths!.Average, weighted["l"].Weighted!.AverageItems!.Value, 1e-12);
    }

    [Fact]
    public async Task ProfileAsync_WeightOfOneColumn_WeighsThatColumnAlone()
    {
        using var fixture = new RelationFixture();
        var options = new StatisticsOptions { ColumnWeights = new Dictionary<string, string> { ["x"] = "weight" } };
        var statistics = await fixture.Source().ProfileAsync(options);
        Assert.NotNull(statistics["x"].Weighted);
        Assert.Null(statistics["y"].Weighted);
        Assert.Null(statistics.Weight);
    }

    [Theory]
    [InlineData(-1.0, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(null, "no weight")]
    public async Task ProfileAsync_WeightThatCannotCount_NamesTheRow(double? weight, string found)
    {
        var schema = new DataSchema(new Field("x", ColumnType.Float64), new Field("weight", ColumnType.Float64));
        var source = new MemorySource(schema, [[1.0, 1.0], [2.0, weight]], 10);
        var error = await Assert.ThrowsAsync<DataException>(() => source.ProfileAsync(ByWeight).AsTask());
        Assert.Equal("MLOPS3204", error.Code);
        Assert.Contains(found, error.Message, StringComparison.Ordinal);
        Assert.Contains("row 2, column 'weight'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProfileAsync_WeightIsNoNumber_SaysSo()
    {
        using var fixture = new RelationFixture();
        var error = await Assert.ThrowsAsync<SchemaException>(() => fixture.Source().ProfileAsync(new() { Weight = "kind" }).AsTask());
        Assert.Equal("MLOPS3201", error.Code);
    }

    [Fact]
    public async Task ProfileAsync_MoreTextsThanAreKept_SaysByHowMuchWeightsAreTooLow()
    {
        var schema = new DataSchema(new Field("t", ColumnType.String), new Field("weight", ColumnType.Float64));
        var random = new Random(3);
        List<object?[]> rows = [.. Enumerable.Range(0, 3000).Select(_ => new object?[] { $"t{random.Next(4) * random.Next(40)}", random.Next(1, 8) / 2.0 })];
        var exact = rows.GroupBy(r => (string)r[0]!).ToDictionary(g => g.Key, g => g.Sum(r => (double)r[1]!));
        var source = new MemorySource(schema, rows, 200);
        var few = await source.ProfileAsync(ByWeight with { MaxDistinctValues = 20 });
        var weighted = few["t"].Weighted!;
        Assert.InRange(weighted.CountError, 0.5, 1000);
        Assert.All(weighted.Top, t => Assert.InRange(exact[t.Value] - t.Weight, 0, weighted.CountError));
        Assert.Contains(weighted.Top, t => exact[t.Value] > t.Weight);
        Assert.Equal(weighted.CountError, DatasetStatisticsJson.Parse(few.ToJson())["t"].Weighted!.CountError);
        Assert.Equal(0, (await source.ProfileAsync(ByWeight))["t"].Weighted!.CountError);
    }
}
