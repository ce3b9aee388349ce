namespace Mlops.Transform.Tests;

public sealed class TokenizeTests
{
    [Theory]
    [InlineData("whitespace", "  It's 5\to'clock,\u2003ÉTÉ ", "It's|5|o'clock,|ÉTÉ")]
    [InlineData("words", "  It's 5 o'clock,  ÉTÉ_x 東京-2", "It|s|5|o|clock|ÉTÉ|x|東京|2")]
    [InlineData("words", "e\u0301te\u0301", "e\u0301te\u0301")]
    [InlineData("matches", "a1b22", "1|22")]
    [InlineData("separators", "12a3,,4", "a|,,")]
    [InlineData("whitespace", "", "")]
    [InlineData("words", "!?", "")]
    [InlineData("matches", "abc", "")]
    public void Tokenize_Text_IsCutInto(string by, string text, string tokens) =>
        Assert.Equal(tokens.Length == 0 ? [] : tokens.Split('|'), Tokens(text, Of(by), lower: false));

    [Fact]
    public void Tokenize_Lower_FollowsTheInvariantCultureWhateverTheThreadHas()
    {
        var former = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
        Assert.Equal(["title", "été", "σας"], Tokens("TITLE ÉTÉ ΣΑς", Tokenizer.Whitespace, lower: true));
        Assert.Equal(["i"], Tokens("I", Tokenizer.Matches("[a-z]"), lower: true));
        System.Globalization.CultureInfo.CurrentCulture = former;
    }

    [Fact]
    public async Task Tokenize_MissingText_HasNoListAndEmptyTextAnEmptyOne()
    {
        using var batch = Table.Of(Table.Texts("c", null, "", "a"));
        var transform = await batch.FitAsync(t => t.Tokenize(batch.Schema.Text("c"), out var tokens).MultiHot(tokens, 5));
        Assert.Equal([[0, 0, 1], [0, 0, 0], [1, 0, 0]], transform.Apply(batch));
    }

    [Fact]
    public async Task Tokenize_BytesThatAreNoUtf8_StayBytesBetweenSpaces()
    {
        using var batch = Table.Of(Table.Column("c", ColumnType.String, new byte[] { 0xFF, 0xFE, (byte)' ', (byte)'a' }));
        var transform = await batch.FitAsync(t => t.Tokenize(batch.Schema.Text("c"), out var tokens).MultiHot(tokens, 5));
        var vocabulary = ((IVocabularyOperation)transform.Operations[1]).Vocabulary;
        Assert.Equal([[(byte)'a'], [0xFF, 0xFE]], Enumerable.Range(0, 2).Select(i => vocabulary.BytesOf(i).ToArray()));
    }

    [Fact]
    public void Tokenize_PatternThatWouldBacktrackForEver_IsLinear()
    {
        var text = new string('a', 100_000) + "b";
        Assert.Empty(Tokens(text, Tokenizer.Matches("(a+)+c"), lower: false));
    }

    [Theory]
    [InlineData("(")]
    [InlineData(@"(a)\1")]
    [InlineData("(?=a)")]
    public void Matches_PatternThatCannotBeBounded_IsRefused(string pattern) =>
        Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => Tokenizer.Matches(pattern)).Code);

    [Theory]
    [InlineData("\"by\": \"matches\"", "\"by\": \"guesses\"")]
    [InlineData("\"pattern\": \"[a-z]\"", "\"pattern\": \"[a-z\"")]
    [InlineData("\"output\": \"column\"", "\"output\": \"features\"")]
    public async Task Load_DamagedOptions_AreATypedError(string old, string damaged)
    {
        using var batch = Table.Of(Table.Texts("c", "a"));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t =>
            t.Tokenize(batch.Schema.Text("c"), out var tokens, Tokenizer.Matches("[a-z]")).MultiHot(tokens, 5)));
        artifact.Replace("transform.json", old, damaged);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }

    private static Tokenizer Of(string by) => by switch
    {
        "whitespace" => Tokenizer.Whitespace,
        "words" => Tokenizer.Words,
        "matches" => Tokenizer.Matches("[0-9]+"),
        _ => Tokenizer.Separators("[0-9]+"),
    };

    private static string[] Tokens(string text, Tokenizer by, bool lower)
    {
        using var batch = Table.Of(Table.Texts("c", text));
        return Derived.Lists(batch, t => t.Tokenize(batch.Schema.Text("c"), out _, by, lower))[0]!;
    }
}
