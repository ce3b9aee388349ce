using System.Text;

namespace Mlops.Transform.Tests;

public sealed class OneHotTests
{
    [Fact]
    public async Task OneHot_Fixture_EqualsScikitLearn()
    {
        string[] texts = [.. Preprocessing.OneHot.GetProperty("texts").EnumerateArray().Select(t => t.GetString()!)];
        string[] vocabulary = [.. Preprocessing.OneHot.GetProperty("vocabulary").EnumerateArray().Select(t => t.GetString()!)];
        using var batch = Table.Of(Table.Texts("word", texts));
        var transform = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("word"), 100, Unseen.Ignore), partitionSize: 37);
        var fitted = ((FittedOneHot)transform.Operations[0]).Vocabulary;
        Assert.Equal(vocabulary, Enumerable.Range(0, fitted.Count).Select(fitted.TextOf));
        var expected = Preprocessing.OneHot.GetProperty("matrix").EnumerateArray()
            .Select(row => row.EnumerateArray().Select(v => (float)v.GetInt32()).Append(0f).ToArray()).ToArray();
        Assert.Equal(expected, transform.Apply(batch));
    }

    [Fact]
    public async Task OneHot_EqualCounts_AreInTheOrderOfTheirBytes()
    {
        using var batch = Table.Of(Table.Texts("c", "b", "é", "a", "B", "a", "z", "b"));
        var transform = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), 10));
        Assert.Equal(
            ["c=a", "c=b", "c=B", "c=z", "c=é", "c is unseen", "c is missing"],
            Enumerable.Range(0, transform.Layout.Width).Select(transform.Layout.NameOf));
    }

    [Fact]
    public async Task OneHot_RareBeyondMaxSizeAndBelowMinCount_AreUnseen()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "a", "a", "b", "b", "c", "c", "d"));
        var bySize = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), 2));
        Assert.Equal([0, 0, 0, 1, 1, 2, 2, 2], Table.Hot(bySize.Apply(batch)));
        var byCount = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), 10, minCount: 2));
        Assert.Equal([0, 0, 0, 1, 1, 2, 2, 3], Table.Hot(byCount.Apply(batch)));
    }

    [Fact]
    public async Task OneHot_Unseen_FollowsTheRule()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "b"));
        using var other = Table.Of(Table.Texts("c", "x", null, "b", ""));
        var own = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), 10, Unseen.OwnSlot));
        Assert.Equal([2, 3, 1, 2], Table.Hot(own.Apply(other)));
        var ignore = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), 10, Unseen.Ignore));
        Assert.Equal([-1, 2, 1, -1], Table.Hot(ignore.Apply(other)));
        var buckets = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), 10, Unseen.Buckets(5)));
        var expected = 2 + (int)(StableHash.Of("x"u8) % 5);
        Assert.Equal(expected, Table.Hot(buckets.Apply(other))[0]);
        Assert.Equal(7, Table.Hot(buckets.Apply(other))[1]);
    }

    [Fact]
    public async Task OneHot_UnseenError_NamesValueRowAndChoices()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "b"));
        var transform = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), 10, Unseen.Error));
        using var other = Table.Of(Table.Texts("c", "a", "new"));
        var error = Assert.Throws<ModelException>(() => transform.Apply(other));
        Assert.Equal(TransformDiagnostics.UnseenCategory, error.Code);
        Assert.Contains("'new'", error.Message, StringComparison.Ordinal);
        Assert.Equal("table, row 2", error.Problem.Where);
    }

    [Fact]
    public async Task OneHot_UnseenErrorWithTruncatedVocabulary_IsRefusedAtFit()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "b", "c"));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), 2,
            Unseen.Error)));
        Assert.Equal(TransformDiagnostics.VocabularyTruncated, error.Code);
        Assert.Contains("2 of the 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneHot_IntegersAndBooleans_CountAsTheirText()
    {
        using var batch = Table.Of(
            Table.Column("i", ColumnType.Int32, 7, -1, 7, null), Table.Column("l", ColumnType.Int64, long.MinValue, 5L,
                long.MinValue, 5L),
            Table.Column("b", ColumnType.Boolean, true, false, null, true));
        var transform = await batch.FitAsync(t => t.OneHot(batch.Schema.Number("i"), 9).OneHot(batch.Schema.Number("l"),
            9).OneHot(batch.Schema.Boolean("b"), 9));
        Assert.Equal(
            ["i=7", "i=-1", "i is unseen", "i is missing", "l=-9223372036854775808", "l=5", "l is unseen", "l is missing",
                "b=true", "b=false", "b is unseen", "b is missing"],
            Enumerable.Range(0, transform.Layout.Width).Select(transform.Layout.NameOf));
        var rows = transform.Apply(batch);
        Assert.Equal([1f, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0], rows[0]);
        Assert.Equal([0f, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0], rows[3]);
        using var unknown = Table.Of(Table.Column("i", ColumnType.Int32, 8), Table.Column("l", ColumnType.Int64, 0L),
            Table.Column("b", ColumnType.Boolean, false));
        Assert.Equal([0f, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0], transform.Apply(unknown)[0]);
    }

    [Fact]
    public async Task OneHot_DictionaryEncodedText_EqualsPlainText()
    {
        using var plain = Table.Of(Table.Texts("c", "a", null, "b", "a", "b", "b", "zz"));
        var dictionary = (StringData)Table.Of(Table.Texts("c", "b", "never", "zz", "a"))[0];
        var coded = new StringData(new[] { 3, 0, 0, 3, 0, 0, 2 }, dictionary, ((StringData)plain[0]).Validity);
        using var batch = new DataBatch(plain.Schema, [coded]);
        var a = await plain.FitAsync(t => t.OneHot(plain.Schema.Text("c"), 10));
        var b = await batch.FitAsync(t => t.OneHot(plain.Schema.Text("c"), 10));
        Assert.Equal(MemoryArtifact.Of(a).Text, MemoryArtifact.Of(b).Text);
        Assert.Equal(a.Apply(plain), a.Apply(batch));
        using var few = batch.Slice(2, 2);
        using var fewPlain = plain.Slice(2, 2);
        Assert.Equal(a.Apply(fewPlain), a.Apply(few));
    }

    [Fact]
    public async Task OneHot_AllMissing_HasAnEmptyVocabulary()
    {
        using var batch = Table.Of(Table.Texts("c", null, null));
        var transform = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), 10));
        Assert.Equal([1, 1], Table.Hot(transform.Apply(batch)));
        Assert.Equal([1, 1], Table.Hot(MemoryArtifact.Of(transform).Load().Apply(batch)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OneHot_ColumnOfNumbersWithFractions_IsRefused(bool hash)
    {
        var column = new NumberColumn("x", ColumnType.Float64);
        var builder = new TransformBuilder();
        var error = Assert.Throws<SchemaException>(() => hash ? builder.Hash(column, 5) : builder.OneHot(column, 5));
        Assert.Equal(DiagnosticCodes.WrongColumnType, error.Code);
        Assert.Contains("Bucketize", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Vocabulary_RandomWords_FindsEachAndNothingElse()
    {
        var random = new Random(1);
        var words = Enumerable.Range(0, 5000).Select(_ => Guid(random)).Distinct().ToList();
        var vocabulary = new Vocabulary([.. words.Select(w => new Data.ValueCount(Encoding.UTF8.GetBytes(w), 1))]);
        for (var i = 0; i < words.Count; i++) Assert.Equal(i, vocabulary.Find(Encoding.UTF8.GetBytes(words[i])));
        for (var i = 0; i < 5000; i++) Assert.Equal(-1, vocabulary.Find(Encoding.UTF8.GetBytes(Guid(random) + "!")));
    }

    private static string Guid(Random random) =>
        random.NextInt64().ToString("x", System.Globalization.CultureInfo.InvariantCulture)[..random.Next(1, 8)];
}
