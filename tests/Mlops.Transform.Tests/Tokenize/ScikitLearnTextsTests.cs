namespace Mlops.Transform.Tests;

/// <summary>Texts cut by the pattern of scikit-learn's vectorizers, in lower case as they do it.</summary>
public sealed class ScikitLearnTextsTests
{
    private const string Pattern = @"\b\w\w+\b";

    private static DataBatch Texts => Table.Of(Table.Texts("text", ScikitLearn.Texts("texts")));

    [Theory]
    [InlineData("count", true)]
    [InlineData("binary", false)]
    public async Task MultiHot_Tokens_IsThatOfCountVectorizer(string result, bool counted)
    {
        using var batch = Texts;
        var transform = await batch.FitAsync(t => t.Tokenize(batch.Schema.Text("text"), out var words, Tokenizer.Matches(Pattern), lower: true, name: "w")
            .MultiHot(words, 1000, Unseen.Ignore, counted: counted));
        ScikitLearn.Equal(result, transform, transform.Apply(batch), "w=");
    }

    [Fact]
    public async Task MultiHot_NGrams_IsThatOfCountVectorizer()
    {
        using var batch = Texts;
        var transform = await batch.FitAsync(t => Grams(t, batch, 3).MultiHot(new ListColumn("g", ColumnType.List(ColumnType.String)), 10_000,
            Unseen.Ignore, counted: true));
        ScikitLearn.Equal("countOfOneToThree", transform, transform.Apply(batch), "g=");
    }

    [Theory]
    [InlineData("tfIdf", true, 1)]
    [InlineData("tfIdfNotSmooth", false, 2)]
    public async Task TfIdf_TimesTheLengthOfTheRow_IsThatOfTfidfVectorizerWithoutNorm(string result, bool smooth, int longest)
    {
        using var batch = Texts;
        var transform = await batch.FitAsync(t => Grams(t, batch, longest).TfIdf(
            new ListColumn("g", ColumnType.List(ColumnType.String)), new VocabularyOptions(), smooth));
        int[] lengths = [.. ScikitLearn.Root.GetProperty(result).GetProperty("lengths").EnumerateArray().Select(l => l.GetInt32())];
        ScikitLearn.Equal(result, transform, transform.Apply(batch), "g=", factor: row => lengths[row]);
    }

    private static TransformBuilder Grams(TransformBuilder t, DataBatch batch, int longest) => t
        .Tokenize(batch.Schema.Text("text"), out var words, Tokenizer.Matches(Pattern), lower: true)
        .NGrams(words, out _, min: 1, max: longest, separator: " ", name: "g");
}
