namespace Mlops.Data.Validation.Tests;

public sealed class DatasetStatisticsJsonTests
{
    [Fact]
    public async Task Parse_OfWhatWasWritten_WritesTheSameBytes()
    {
        var schema = new DataSchema(
            new Field("number", ColumnType.Float64),
            new Field("text", ColumnType.String),
            new Field("time", ColumnType.Timestamp),
            new Field("vector", ColumnType.Vector(ColumnType.Float32, 2)));
        List<object?[]> rows =
        [
            [0.1, "a \"quoted\" ü\n", new DateTime(2013, 5, 1, 0, 0, 0, DateTimeKind.Utc), new object?[] { 1f, 0.1f }],
            [double.NaN, null, null, null],
            [1e300, "", null, null],
        ];
        var statistics = await new MemorySource(schema, rows).ProfileAsync() with { AbsentColumns = ["gone"], ExtraColumns = ["more"] };
        var text = statistics.ToJson();
        var back = DatasetStatisticsJson.Parse(text);
        Assert.Equal(text, back.ToJson());
        Assert.Equal("a \"quoted\" ü\n", back["text"].Values!.Top[1].Value);
        Assert.Equal(["gone"], back.AbsentColumns);
        Assert.Equal(statistics["time"].Times! with { Distribution = null }, back["time"].Times! with { Distribution = null });
    }

    [Fact]
    public async Task ToJson_ListedNumbers_StandOnOneLine()
    {
        var text = (await Data.Statistics(ColumnType.Float64, 0.5, 1.5, 0.5)).ToJson();
        Assert.Contains("\n        \"top\": [[\"0.5\",2],[\"1.5\",1]]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_ListedNumberIsNone_FallsBackToTheHistogram()
    {
        var values = Enumerable.Range(0, 1000).Select(i => (object?)(i % 100 * 0.5));
        var statistics = await Data.Statistics(ColumnType.Float64, values);
        var damaged = DatasetStatisticsJson.Parse(statistics.ToJson().Replace("[\"49.5\",10]", "[\"odd\",10]", StringComparison.Ordinal));
        Assert.NotEqual(statistics.ToJson(), damaged.ToJson());
        Assert.Equal(0, DriftDetector.Compare(damaged, statistics).Columns.Single().JensenShannon!.Value, 0.005);
    }

    [Fact]
    public async Task ToJson_StandardDeviationBeyondADouble_RoundTrips()
    {
        var statistics = await Data.Statistics(ColumnType.Float64, -double.MaxValue, double.MaxValue);
        var back = DatasetStatisticsJson.Parse(statistics.ToJson());
        Assert.Equal(double.PositiveInfinity, back["x"].Numbers!.StandardDeviation);
    }

    [Fact]
    public void Parse_NewerVersion_IsATypedError()
    {
        var error = Assert.Throws<DataException>(() => DatasetStatisticsJson.Parse("""{"formatVersion": 2}"""));
        Assert.Equal(ValidationDiagnostics.NewerDocument, error.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"formatVersion": "x"}""")]
    [InlineData("""{"formatVersion": 1, "rows": 1, "absentColumns": [null], "extraColumns": [], "columns": []}""")]
    [InlineData("""{"formatVersion": 1, "rows": 1, "absentColumns": [], "extraColumns": [], "columns": [{"name": "a", "type": "odd"}]}""")]
    public void Parse_NotStatistics_IsATypedError(string text)
    {
        var error = Assert.Throws<DataException>(() => DatasetStatisticsJson.Parse(text));
        Assert.Equal(ValidationDiagnostics.InvalidDocument, error.Code);
    }

    [Fact]
    public async Task Parse_OfEveryPart_WritesTheSameBytes()
    {
        using var fixture = new RelationFixture();
        var options = new StatisticsOptions
        {
            Weight = "weight", Slices = [SliceBy.Values("kind")], Label = SliceBy.Values("label"), Crosses = [("x", "y")], Custom = [new RisingShare("x")],
        };
        var text = (await fixture.Source().ProfileAsync(options)).ToJson();
        var back = DatasetStatisticsJson.Parse(text);
        Assert.Equal(text, back.ToJson());
        Assert.Equal((4, 1, 1), (back.Slices.Count, back.Crosses.Count, back.Custom.Count));
    }
}
