namespace Mlops.Transform.Tests;

/// <summary>Vocabularies of more categories than are stored as text: their files are mapped, and everything is as with small ones.</summary>
public sealed class LargeVocabularyTests
{
    private const int Categories = Vocabulary.MostAsText + 4000;

    [Fact]
    public async Task Load_EveryKindOfOperation_MapsItsVocabularyAndGivesTheSameBits()
    {
        using var train = Create();
        var fitted = await train.FitAsync(EveryKind);
        var written = MemoryArtifact.Of(fitted);
        Assert.Equal(6, written.Files.Count(f => f.EndsWith(".vocab", StringComparison.Ordinal)));
        Assert.Equal(2, written.Files.Count(f => f.EndsWith(".numbers", StringComparison.Ordinal)));
        using var stored = new StoredArtifact(written);
        var mapped = stored.Load();
        Assert.All(mapped.Operations.OfType<IVocabularyOperation>(), o => Assert.True(o.Vocabulary.IsMapped));
        mapped.ReplayParity();
        using var rows = Rows();
        var expected = EveryWay.Text(EveryWay.InABatch(fitted, rows));
        Assert.Equal(expected, EveryWay.Text(EveryWay.InABatch(mapped, rows)));
        Assert.Equal(expected, EveryWay.Text(EveryWay.RowByRow(mapped, rows)));
        Assert.Equal(expected, EveryWay.Text(EveryWay.Bound(mapped, rows)));
        Assert.Equal(expected, EveryWay.Text(EveryWay.InABatch(written.Load(), rows)));
        Assert.Equal(written.Text, MemoryArtifact.Of(mapped).Text);
    }

    [Fact]
    public async Task Load_MappedVocabulary_RebuildsNothing()
    {
        using var train = Create();
        var written = MemoryArtifact.Of(await train.FitAsync(t => t.OneHot(train.Schema.Text("text"), Categories)));
        using var stored = new StoredArtifact(written);
        stored.Load();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var loaded = stored.Load();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        // Reading the entries would take more than their 3 MB; what is left is the parity rows and a bit for each category.
        Assert.InRange(allocated, 1, 1_000_000);
        Assert.Equal("text=text 7", loaded.Layout.NameOf(((IVocabularyOperation)loaded.Operations[0]).Vocabulary.Find("text 7"u8)));
    }

    [Fact]
    public async Task Load_FileThatCannotBeMapped_IsCopied()
    {
        using var train = Create();
        using var stored = new StoredArtifact(MemoryArtifact.Of(await train.FitAsync(t => t.OneHot(train.Schema.Text("text"), Categories))));
        stored.Shift = 1L << 40;
        var known = Assert.Single(stored.Load().Vocabularies);
        Assert.Equal((false, Categories, 7), (known.IsMapped, known.Count, known.Find(known.TextOf(7))));
    }

    [Fact]
    public async Task Load_FileIsDeletedLater_StillComputes()
    {
        if (OperatingSystem.IsWindows()) return; // A mapped file cannot be deleted there.
        using var train = Create();
        var stored = new StoredArtifact(MemoryArtifact.Of(await train.FitAsync(t => t.Ordinal(train.Schema.Text("text"), Known))));
        var loaded = stored.Load();
        stored.Dispose();
        using var rows = Rows();
        Assert.Equal(rows.RowCount, EveryWay.InABatch(loaded, rows).Count);
    }

    [Fact]
    public async Task Load_AnyByteOfTheFilesChanged_IsRefusedOrComputesSomething()
    {
        using var train = Create();
        var whole = MemoryArtifact.Of(await train.FitAsync(EveryKind));
        using var rows = Rows();
        var random = new Random(2);
        var names = whole.Files.Where(f => f.EndsWith(".vocab", StringComparison.Ordinal) || f.EndsWith(".numbers", StringComparison.Ordinal)).ToList();
        var refused = 0;
        for (var i = 0; i < 60; i++)
        {
            var changed = whole.Clone();
            var bytes = changed.Content[names[i % names.Count]];
            // Half of the changes are in the header and the first offsets, the others anywhere.
            bytes[random.Next(i % 2 == 0 ? 200 : bytes.Length)] ^= (byte)(1 + random.Next(255));
            try
            {
                using var stored = new StoredArtifact(changed);
                EveryWay.InABatch(stored.Load(), rows);
            }
            catch (MlopsException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 15, 60);
    }

    [Fact]
    public async Task GrowFrom_FileOfALargeVocabulary_KeepsEveryPlace()
    {
        using var train = Create();
        var written = MemoryArtifact.Of(await train.FitAsync(t => t.Ordinal(train.Schema.Text("text"), Known)));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".vocab");
        await File.WriteAllBytesAsync(path, written.Content["vocab/000-text.vocab"], TestContext.Current.CancellationToken);
        var former = FormerCategories.Read(path);
        File.Delete(path);
        using var later = Table.Of(Table.Texts("text", "a new text", "text 3"));
        var options = new VocabularyOptions { GrowFrom = former };
        var grown = await later.FitAsync(t => t.Ordinal(later.Schema.Text("text"), options));
        using var stored = new StoredArtifact(MemoryArtifact.Of(grown));
        var loaded = stored.Load();
        var vocabulary = ((IVocabularyOperation)loaded.Operations[0]).Vocabulary;
        Assert.Equal((Categories, Categories + 1), (former.Count, vocabulary.Count));
        var known = Assert.Single(loaded.Vocabularies);
        Assert.Equal(("ordinal(text)", Categories + 1, true), (known.Operation, known.Count, known.IsMapped));
        Assert.Equal((Categories, "a new text", 1), (known.Find("a new text"), known.TextOf(Categories), known.CountOf(Categories)));
        Assert.Equal(former.Hash, vocabulary.HashOf(Categories));
    }

    [Fact]
    public void Finish_MoreTextsThanCanBeCounted_IsATypedError()
    {
        using var batch = Table.Of(Table.Texts("text", [.. Enumerable.Range(0, 100).Select(i => $"text {i}")]));
        var operation = new OneHot("o", batch.Schema.Text("text"), VocabularyOptions.Of(10, 1), Unseen.OwnSlot);
        var analyzer = new VocabularyAnalyzer(operation, operation.Vocabulary, (v, _) => new FittedOneHot(operation, v), maxBytes: 64);
        var input = new OperationInput(batch.Columns, batch.RowCount);
        analyzer.Add(input);
        var error = Assert.Throws<ModelException>(analyzer.Finish);
        Assert.Equal(TransformDiagnostics.TooManyTexts, error.Code);
        Assert.Contains("'text'", error.Message, StringComparison.Ordinal);
    }

    private static TransformBuilder EveryKind(TransformBuilder t) => t
        .Label(Schema.Number("number") > 1)
        .OneHot(Schema.Text("text"), Categories, Unseen.Buckets(3))
        .OneHot(Schema.Handle("integer"), Categories, name: "integers")
        .Ordinal(Schema.Text("text"), Known)
        .FrequencyEncode(Schema.Text("text"))
        .TargetEncode(Schema.Text("text"))
        .Tokenize(Schema.Text("text"), out var tokens)
        .TfIdf(tokens, Known);

    private static VocabularyOptions Known => new() { MaxSize = Categories };

    private static DataSchema Schema { get; } = new(
        new Field("text", ColumnType.String), new Field("integer", ColumnType.Int64), new Field("number", ColumnType.Float64));

    private static DataBatch Create() => Table.Of(
        Table.Texts("text", [.. Enumerable.Range(0, Categories).Select(i => $"text {i}")]),
        Table.Column("integer", ColumnType.Int64, [.. Enumerable.Range(0, Categories).Select(i => (object)(i * 1_000_003L - 17))]),
        Table.Doubles("number", [.. Enumerable.Range(0, Categories).Select(i => (double?)(i % 3))]));

    private static DataBatch Rows() => Table.Of(
        Table.Texts("text", "text 7", null, "text", "", $"text {Categories - 1}", $"text {Categories}", "new"),
        Table.Column("integer", ColumnType.Int64, -17L, null, 1L, long.MaxValue, (Categories - 1) * 1_000_003L - 17, -18L, 0L),
        Table.Doubles("number", 1, 2, 3, null, 4, 5, 6));
}
