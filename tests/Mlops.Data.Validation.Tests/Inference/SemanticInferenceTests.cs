namespace Mlops.Data.Validation.Tests.Inference;

public sealed class SemanticInferenceTests
{
    [Theory]
    [InlineData("user{0}@example.org", SemanticKind.Email)]
    [InlineData("https://example.org/{0}", SemanticKind.Url)]
    [InlineData("10.0.0.{0}", SemanticKind.IpAddress)]
    [InlineData("2024-01-02T03:04:{0:00}Z", SemanticKind.Time)]
    [InlineData("v{0}", null)]
    public async Task Infer_TextsOfAKind_SayWhatTheyMean(string format, SemanticKind? expected) =>
        Assert.Equal(expected, SchemaInference.Infer(await Texts(format, 120))["x"].Semantic);

    [Fact]
    public async Task Infer_Ibans_KeepTheirMeaningAndWarnNoMore()
    {
        var statistics = await Data.Statistics(ColumnType.String, Enumerable.Range(0, 150).Select(i => (object?)(i % 3 == 0 ? "DE89370400440532013000" : "GB82WEST12345698765432")));
        var schema = SchemaInference.Infer(statistics, new() { MaxAllowedValues = 0 });
        Assert.Equal(SemanticKind.Iban, schema["x"].Semantic);
        Assert.Empty(SchemaValidator.Validate(statistics, schema));
    }

    [Fact]
    public async Task Infer_Lenient_LeavesPersonalDataToWarnOf()
    {
        var statistics = await Texts("user{0}@example.org", 120);
        var schema = SchemaInference.Infer(statistics, InferenceOptions.Lenient with { MaxAllowedValues = 0 });
        Assert.Null(schema["x"].Semantic);
        Assert.Equal(ValidationDiagnostics.PersonalData, Assert.Single(SchemaValidator.Validate(statistics, schema)).Code);
        Assert.Equal(SemanticKind.Url, SchemaInference.Infer(await Texts("https://example.org/{0}", 120), InferenceOptions.Lenient)["x"].Semantic);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(82, false)]
    public async Task Infer_AShareNearTheLimitOfValidation_IsNotAskedOfTheNextData(int urls, bool expected)
    {
        var texts = Enumerable.Range(0, 100).Select(i => (object?)(i < urls ? $"https://example.org/{i}" : $"v{i}"));
        var statistics = await Data.Statistics(ColumnType.String, texts);
        Assert.Equal(SemanticKind.Url, statistics.Find("x")!.Semantic!.Kind);
        Assert.Equal(expected, SchemaInference.Infer(statistics)["x"].Semantic is not null);
    }

    [Theory]
    [InlineData(1_700_000_000, true)]
    [InlineData(19_000, false)]
    public async Task Infer_IntegersThatCountFrom1970_AreTimesUnlessTheyCountDays(long first, bool expected)
    {
        var statistics = await Data.Statistics(ColumnType.Int64, Enumerable.Range(0, 150).Select(i => (object?)(first + i)));
        Assert.Equal(SemanticKind.Time, statistics.Find("x")!.Semantic!.Kind);
        Assert.Equal(expected, SchemaInference.Infer(statistics)["x"].Semantic is not null);
    }

    [Fact]
    public async Task Infer_WithoutSemantics_GivesNone() =>
        Assert.Null(SchemaInference.Infer(await Texts("https://example.org/{0}", 120), new() { InferSemantics = false })["x"].Semantic);

    [Fact]
    public async Task Explain_Meaning_HasItsShareFormatAndExample()
    {
        var rule = Assert.Single(SchemaInference.Explain(await Texts("2024-01-{0:00}", 120, 28)).Rules, r => r.Rule == "semantic");
        Assert.Equal((120L, 120L), (rule.Evidence.Cases, rule.Evidence.Holding));
        Assert.Equal("dates or times", rule.Text);
        Assert.StartsWith("written as yyyy-MM-dd, such as '2024-01-", rule.Reason, StringComparison.Ordinal);
    }

    private static async Task<DatasetStatistics> Texts(string format, int rows, int period = 60) => await Data.Statistics(
        ColumnType.String,
        Enumerable.Range(0, rows).Select(i => (object?)string.Format(System.Globalization.CultureInfo.InvariantCulture, format, 1 + i % period % 59)));
}
