namespace Mlops.Data.Validation.Tests.Semantics;

public sealed class SemanticProfileTests
{
    private static readonly DataSchema Schema = new(
        new Field("contact", ColumnType.String),
        new Field("note", ColumnType.String),
        new Field("at", ColumnType.Int64),
        new Field("fare", ColumnType.Float64),
        new Field("links", ColumnType.List(ColumnType.String)));

    [Fact]
    public async Task ProfileAsync_TextsIntegersAndItems_SayWhatTheyMean()
    {
        var statistics = await Source().ProfileAsync();
        Assert.Equal(SemanticKind.Email, statistics["contact"].Semantic!.Kind);
        Assert.Equal(SemanticKind.NaturalLanguage, statistics["note"].Semantic!.Kind);
        Assert.Null(statistics["note"].Semantic!.Language);
        Assert.Equal("unix seconds", statistics["at"].Semantic!.Format);
        Assert.Null(statistics["fare"].Semantic);
        Assert.Equal(SemanticKind.Url, statistics["links"].Items!.Semantic!.Kind);
    }

    [Fact]
    public async Task ProfileAsync_Vocabulary_GivesStatisticsOfWords()
    {
        var options = new StatisticsOptions { Semantics = new() { Vocabulary = ["the", "driver", "was", "late"] } };
        var language = (await Source().ProfileAsync(options))["note"].Semantic!.Language!;
        Assert.Equal((300L, 5, 5, 5.0), (language.Texts, language.MinWords, language.MaxWords, language.AverageWords));
        Assert.Equal(0.8, language.Coverage, 1e-15);
    }

    [Fact]
    public async Task ProfileAsync_SwitchedOff_SaysNothing()
    {
        var statistics = await Source().ProfileAsync(new StatisticsOptions { Semantics = null });
        Assert.All(statistics.Columns, c => Assert.Null(c.Semantic ?? c.Items?.Semantic));
    }

    [Fact]
    public async Task ToJson_ReadsBackToTheSameBytes_AtAnySplitAndDegree()
    {
        var options = new StatisticsOptions { Semantics = new() { Vocabulary = ["the"] } };
        var text = (await Source().ProfileAsync(options)).ToJson();
        var back = DatasetStatisticsJson.Parse(text);
        Assert.Equal(text, back.ToJson());
        Assert.True(back["contact"].Semantic!.IsPersonal);
        Assert.DoesNotContain("ann", back["contact"].Semantic!.Examples[0], StringComparison.Ordinal);
        foreach (var (size, degree) in new[] { (7, 1), (50, 2), (300, 8) })
            Assert.Equal(text, (await Source(size).ProfileAsync(options with { DegreeOfParallelism = degree })).ToJson());
    }

    [Fact]
    public void Parse_DocumentWithoutMeaning_StillLoads()
    {
        var old = """{"formatVersion":1,"rows":1,"absentColumns":[],"extraColumns":[],"columns":[{"name":"a","type":"string","count":1,"missing":0}]}""";
        Assert.Null(DatasetStatisticsJson.Parse(old)["a"].Semantic);
    }

    [Fact]
    public void Parse_UnknownKind_IsATypedError()
    {
        var odd = """{"formatVersion":1,"rows":1,"absentColumns":[],"extraColumns":[],"columns":[{"name":"a","type":"string","count":1,"missing":0,"semantic":{"kind":"odd","share":1,"count":1,"examples":[]}}]}""";
        Assert.Equal(ValidationDiagnostics.InvalidDocument, Assert.Throws<DataException>(() => DatasetStatisticsJson.Parse(odd)).Code);
    }

    [Theory]
    [InlineData(0, 0.8, "MinValues")]
    [InlineData(1, 0, "MinShare")]
    [InlineData(1, 1.1, "MinShare")]
    public async Task ProfileAsync_OptionWithoutSense_IsNamed(int values, double share, string name)
    {
        var options = new StatisticsOptions { Semantics = new() { MinValues = values, MinShare = share } };
        var error = await Assert.ThrowsAsync<SchemaException>(async () => await Source().ProfileAsync(options));
        Assert.Equal(ValidationDiagnostics.InvalidOption, error.Code);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    private static MemorySource Source(int rowsPerPartition = 100) => new(
        Schema,
        [.. Enumerable.Range(0, 300).Select(i => new object?[]
        {
            i % 10 == 9 ? "unknown" : $"ann{i}@example.org", $"The driver was late {i % 7}".Replace('0', 'x'), 1_367_366_400L + i, i * 0.5,
            new object?[] { $"http://example.org/{i}" },
        })],
        rowsPerPartition);
}
