namespace Mlops.Data.Validation.Tests.Inference;

public sealed class InferenceEvidenceTests
{
    [Fact]
    public async Task Explain_EveryRule_HasItsEvidenceAndReason()
    {
        var inferred = SchemaInference.Explain(await Data.Statistics(ColumnType.String, Enumerable.Range(0, 100).Select(i => (object?)(i == 0 ? "once" : "often"))));
        Assert.Equal(["type", "presence", "values"], inferred.Rules.Select(r => r.Rule));
        var values = inferred.Rules[2];
        Assert.Equal((100L, 99L), (values.Evidence.Cases, values.Evidence.Holding));
        Assert.Contains("1 occurred once", values.Reason, StringComparison.Ordinal);
        Assert.All(inferred.Rules, r => Assert.InRange(r.Evidence.Confidence, 0.9, 0.9999));
    }

    [Fact]
    public async Task Explain_Schema_IsThatOfInfer()
    {
        var statistics = await Trips.Day(5).ProfileAsync();
        Assert.Equal(SchemaInference.Infer(statistics), SchemaInference.Explain(statistics).Schema);
    }

    [Fact]
    public async Task Infer_Times_HaveARangeWhenAsked()
    {
        var (first, last) = (new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2024, 1, 11, 0, 0, 0, DateTimeKind.Utc));
        var statistics = await Data.Statistics(ColumnType.Timestamp, first, last);
        Assert.Null(SchemaInference.Infer(statistics)["x"].Domain);
        Assert.Equal(
            new TimeRange(first.AddDays(-1), last.AddDays(1)), SchemaInference.Infer(statistics, new() { TimeMargin = 0.1 })["x"].Domain);
    }

    [Fact]
    public async Task Infer_Lengths_OfTextsWithoutAListWhenAsked()
    {
        var statistics = await Data.Statistics(ColumnType.String, "ab", "abcd", "é");
        var options = new InferenceOptions { MaxAllowedValues = 0, LengthMargin = 0.5 };
        Assert.Equal(new TextRules { MinBytes = 1, MaxBytes = 5 }, SchemaInference.Infer(statistics, options)["x"].Domain);
    }

    [Theory]
    [InlineData(2, 2, 2L, 2L)]
    [InlineData(1, 3, 1L, null)]
    [InlineData(0, 3, null, null)]
    public async Task Infer_Lists_HaveTheItemCountsOfTensorflow(int shortest, int longest, long? min, long? max)
    {
        object?[] Items(int count) => [.. Enumerable.Range(0, count).Select(i => (object?)i)];
        var statistics = await Data.Statistics(ColumnType.List(ColumnType.Int32), Items(shortest), Items(longest));
        var expected = min is null && max is null ? null : new ItemCount(min, max);
        Assert.Equal(expected, SchemaInference.Infer(statistics)["x"].ItemCount);
        Assert.Null(SchemaInference.Infer(statistics, new() { InferItemCounts = false })["x"].ItemCount);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task Infer_IntegersOfFewValues_AreCategoricalWhenAsked(int most, bool expected)
    {
        var statistics = await Data.Statistics(ColumnType.Int64, Enumerable.Range(0, 30).Select(i => (object?)(long)(i % 3)));
        Assert.Equal(expected, SchemaInference.Infer(statistics, new() { MaxCategories = most })["x"].IsCategorical);
    }

    [Fact]
    public async Task Infer_Tensorflow_GivesNumbersNoRange() =>
        Assert.Null(SchemaInference.Infer(await Data.Statistics(ColumnType.Float64, 1.0), InferenceOptions.Tensorflow)["x"].Domain);
}
