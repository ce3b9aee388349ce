namespace Mlops.Transform.Tests;

public sealed class TfIdfTests
{
    // The example of tft.tfidf: three documents, the last one without words.
    private static DataBatch Documents => Table.Of(Table.Lists("t", ["I", "like", "pie", "pie", "pie"], ["yum", "yum", "pie"], []));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TfIdf_Documents_FollowsTheFormula(bool smooth)
    {
        using var batch = Documents;
        var transform = await batch.FitAsync(t => t.TfIdf(batch.Schema.List("t"), new VocabularyOptions(), smooth));
        Assert.Equal(["t=pie", "t=yum", "t=I", "t=like"], Enumerable.Range(0, 4).Select(transform.Layout.NameOf));
        double Idf(double having) => (smooth ? Math.Log(4 / (having + 1)) : Math.Log(3 / having)) + 1;
        double[][] expected = [[0.6 * Idf(2), 0, 0.2 * Idf(1), 0.2 * Idf(1)], [Idf(2) / 3, 2 * Idf(1) / 3, 0, 0], [0, 0, 0, 0]];
        var actual = transform.Apply(batch);
        for (var row = 0; row < 3; row++) Preprocessing.Near(expected[row], actual[row]);
    }

    [Fact]
    public async Task TfIdf_UnknownTokens_OnlyMakeTheRowLonger()
    {
        using var batch = Documents;
        using var other = Table.Of(Table.Lists("t", ["pie", "new", "new", null, "new"], null));
        var transform = await batch.FitAsync(t => t.TfIdf(batch.Schema.List("t"), new VocabularyOptions { MaxSize = 1 }, smooth: false));
        Assert.Equal([[(float)((Math.Log(1.5) + 1) / 4)], [0f]], transform.Apply(other));
    }

    [Fact]
    public async Task TfIdf_ReservedTokenThatWasNeverSeen_HasAFiniteWeight()
    {
        using var batch = Documents;
        using var other = Table.Of(Table.Lists("t", ["[pad]"]));
        foreach (var (smooth, expected) in new[] { (true, Math.Log(4) + 1), (false, Math.Log(3) + 1) })
        {
            var transform = await batch.FitAsync(t =>
                t.TfIdf(batch.Schema.List("t"), new VocabularyOptions { MaxSize = 1, Reserved = ["[pad]"] }, smooth));
            Assert.Equal(expected, transform.Apply(other)[0][0], 1e-6);
        }
    }

    [Theory]
    [InlineData("\"rows\": 3", "\"rows\": 1")]
    [InlineData("\"rows\": 3", "\"rows\": 0")]
    public async Task Load_FewerRowsThanACategoryHas_IsATypedError(string old, string damaged)
    {
        using var batch = Documents;
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.TfIdf(batch.Schema.List("t"), new VocabularyOptions())));
        artifact.Replace("transform.json", old, damaged);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }
}
