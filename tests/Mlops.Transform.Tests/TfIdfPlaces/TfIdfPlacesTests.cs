namespace Mlops.Transform.Tests;

public sealed class TfIdfPlacesTests
{
    private static readonly ColumnType Longs = ColumnType.List(ColumnType.Int64);

    [Fact]
    public async Task TfIdf_ExampleOfTensorFlowTransform_HasItsNumbers()
    {
        // tft.tfidf, documentation: I like pie pie pie; yum yum pie; with pie = 0, I = 1, like = 2, yum = 3.
        using var batch = Of([1L, 2L, 0L, 0L, 0L], [3L, 3L, 0L]);
        var rare = Math.Log(3.0 / 2) + 1;
        double[][] expected = [[0.6, rare / 5, rare / 5, 0], [1 / 3.0, 0, 0, 2 / 3.0 * rare]];
        var rows = MemoryArtifact.Of(await batch.FitAsync(t => t.TfIdf(batch.Schema.List("x"), 4))).Load().Apply(batch);
        for (var row = 0; row < 2; row++) Preprocessing.Near(expected[row], rows[row]);
    }

    [Fact]
    public async Task TfIdf_IdsBeyondTheSize_AreTakenModuloInTrainingToo()
    {
        // tf.math.mod: -1 and 7 are the last of 4 places; -1 and 3 in a row make it one document.
        using var batch = Of([-1L, 3L, 0L], [7L], [0L, null], []);
        var (last, first) = (Math.Log(4 / 2.0) + 1, Math.Log(4 / 2.0) + 1);
        double[][] expected = [[first / 3, 0, 0, 2 * last / 3], [0, 0, 0, last], [first, 0, 0, 0], [0, 0, 0, 0]];
        var rows = (await batch.FitAsync(t => t.TfIdf(batch.Schema.List("x"), 4, smooth: false), partitionSize: 2)).Apply(batch);
        for (var row = 0; row < 4; row++) Preprocessing.Near(expected[row], rows[row]);
    }

    [Fact]
    public async Task TfIdf_OfOrdinalWithAnOwnSlot_WeighsUnknownWordsByTheRowsThatHaveSome()
    {
        using var batch = Table.Of(Table.Lists("t", ["a", "x"], ["a", "y", "y"], ["a", "b"], ["b"]));
        var transform = await batch.FitAsync(t => t
            .Ordinal(batch.Schema.List("t"), out var places, new VocabularyOptions { MaxSize = 2, MinCount = 2 }, Unseen.OwnSlot)
            .TfIdf(places, size: 3, smooth: false));
        // a, b and y have two uses each at least; the vocabulary has a and b: x and y are unknown in two of four rows.
        var idf = Math.Log(4 / 2.0) + 1;
        Assert.Equal([(float)(idf / 2), (float)(2 * idf / 3), 0, 0], transform.Apply(batch).Select(r => r[2]));
    }

    [Fact]
    public async Task TfIdf_OfOrdinal_IsThatOfTheVocabulary()
    {
        using var batch = Table.Of(Table.Lists("t", ["a", "b", "a"], ["c", "a"], [], ["b"]));
        var transform = await batch.FitAsync(t => t
            .TfIdf(batch.Schema.List("t"), new VocabularyOptions())
            .Ordinal(batch.Schema.List("t"), out var places).TfIdf(places, size: 3));
        Assert.All(transform.Apply(batch), row => Assert.Equal(row[..3], row[3..]));
    }

    [Fact]
    public void Merge_SavedParts_GivesTheBytesOfAllRows()
    {
        var operation = new TfIdfPlaces("x", new ListColumn("x", Longs), 5, true);
        var (all, first, second) = (operation.CreateAnalyzer()!, operation.CreateAnalyzer()!, operation.CreateAnalyzer()!);
        using var one = Of([1L, 1L, 4L], [2L]);
        using var two = Of([9L], [], [1L]);
        Add(all, two);
        Add(all, one);
        Add(first, one);
        Add(second, two);
        var merged = operation.CreateAnalyzer()!;
        merged.Load(new BinaryReader(new MemoryStream(BytesOf(first))));
        merged.Merge(second);
        Assert.Equal(BytesOf(all), BytesOf(merged));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16_777_217)]
    public void TfIdf_SizeOutOfRange_IsRefused(int size) => Assert.Equal(
        TransformDiagnostics.InvalidOption,
        Assert.Throws<ModelException>(() => new TransformBuilder().TfIdf(new ListColumn("x", Longs), size)).Code);

    [Fact]
    public void TfIdf_SizeForTexts_IsRefused() => Assert.Throws<SchemaException>(() =>
        new TransformBuilder().TfIdf(new ListColumn("x", ColumnType.List(ColumnType.String)), 5));

    [Theory]
    [InlineData("\"rows\": 2", "\"rows\": 1")]
    [InlineData("\"size\": 4", "\"size\": 5")]
    [InlineData("int64", "string")]
    public async Task Load_Damaged_IsATypedError(string old, string with)
    {
        using var batch = Of([1L, 2L, 0L], [0L]);
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.TfIdf(batch.Schema.List("x"), 4)));
        artifact.Replace("transform.json", old, with);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }

    private static void Add(Analyzer analyzer, DataBatch batch) => analyzer.Add(new OperationInput([batch[0]], batch.RowCount));

    private static byte[] BytesOf(Analyzer analyzer)
    {
        using var stream = new MemoryStream();
        analyzer.Save(new BinaryWriter(stream));
        return stream.ToArray();
    }

    private static DataBatch Of(params object?[]?[] lists) => Table.Of(Table.Column("x", Longs, [.. lists]));
}
