using System.Globalization;

namespace Mlops.Data.Validation.Tests.Inference;

/// <summary>Texts that stand for booleans and integers, by the rules of <c>infer_schema</c>.</summary>
public sealed class TextKindInferenceTests
{
    [Theory]
    [InlineData("true,false", "true", "false")]
    [InlineData("TRUE,TRUE", "TRUE", "FALSE")]
    [InlineData("0,1,1", "1", "0")]
    [InlineData("clear", "set", "clear")]
    [InlineData("true,FALSE", "true,TRUE", "false,FALSE")]
    public async Task Infer_WordsForTrueAndFalse_AreBooleans(string texts, string yes, string no) =>
        Assert.Equal(new BooleanTokens(yes.Split(','), no.Split(',')), (await Infer(texts.Split(',')))["x"].Domain);

    [Theory]
    [InlineData("true,false,TRUE")]
    [InlineData("yes,no")]
    [InlineData("true,maybe")]
    [InlineData("True,False")]
    public async Task Infer_OtherWords_AreAList(string texts) =>
        Assert.IsType<AllowedValues>((await Infer(texts.Split(',')))["x"].Domain);

    [Theory]
    [InlineData("1,2", true)]
    [InlineData("007,-3,+12", true)]
    [InlineData("9223372036854775807,-9223372036854775808", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("1,2.5", false)]
    [InlineData("1, 2", false)]
    public async Task Infer_Integers_GetAPatternAndNoList(string texts, bool expected)
    {
        var domain = (await Infer(texts.Split(',')))["x"].Domain;
        Assert.Equal(expected, domain is TextRules { Pattern: not null });
        Assert.Equal(!expected, domain is AllowedValues);
    }

    [Fact]
    public async Task Infer_ManyIntegers_GetThePatternToo()
    {
        var domain = (await Infer([.. Enumerable.Range(1, 5000).Select(i => i.ToString(CultureInfo.InvariantCulture))]))["x"].Domain;
        Assert.NotNull(Assert.IsType<TextRules>(domain).Pattern);
        Assert.Null((await Infer([.. Enumerable.Range(1, 5000).Select(i => i.ToString(CultureInfo.InvariantCulture)).Append("x")]))["x"].Domain);
    }

    [Fact]
    public async Task Infer_WithoutTextKinds_GivesLists() =>
        Assert.Equal(
            new AllowedValues(["0", "1"]),
            SchemaInference.Infer(await Data.Statistics(ColumnType.String, "0", "1"), new() { InferTextKinds = false })["x"].Domain);

    [Theory]
    [InlineData("0,1", "booleanTexts", "2 different texts, each a word for true or false")]
    [InlineData("4,5,6", "integerTexts", "all of 3 different texts are integers")]
    public async Task Explain_TextKinds_SayWhy(string texts, string rule, string reason)
    {
        var inferred = SchemaInference.Explain(await Data.Statistics(ColumnType.String, texts.Split(',')));
        Assert.Equal((rule, reason), (inferred.Rules[^1].Rule, inferred.Rules[^1].Reason));
    }

    [Theory]
    [InlineData("0,1", "0,1,0", "2")]
    [InlineData("4,5,6", "7,008", "x")]
    public async Task Validate_TheNextDay_AcceptsTheKindAndNothingElse(string texts, string good, string bad)
    {
        var schema = await Infer(texts.Split(','));
        Assert.Empty((await ValidateAsync(schema, good)).Findings);
        var finding = Assert.Single((await ValidateAsync(schema, good + "," + bad)).Findings);
        Assert.Equal(("x", Severity.Error, 1L), (finding.Column, finding.Severity, finding.Count));
    }

    private static async Task<ValidationReport> ValidateAsync(DataSchema schema, string texts)
    {
        var columns = new DataSchema(new Field("x", ColumnType.String));
        var source = new MemorySource(columns, [.. texts.Split(',').Select(t => new object?[] { t })], 10);
        return await new Dataset<Row>(source, columns).ValidateAsync(schema);
    }

    private static async Task<DataSchema> Infer(string[] texts) => SchemaInference.Infer(await Data.Statistics(ColumnType.String, texts));
}
