namespace Mlops.Data.Tests;

public sealed class DatasetArtifactTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mlops-dataset").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task Open_WhatWasWritten_GivesTheSameRowsMappedAndLoaded()
    {
        using var first = AnyBatches.Create(1, 50);
        using var second = AnyBatches.Create(2, 70);
        foreach (var artifact in new[] { new MemoryArtifact(), new MemoryArtifact(folder) })
        {
            var rows = await DatasetArtifact.WriteAsync(Rows.Of(AnyBatches.Schema, [first, second]), artifact, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(120, rows);
            // Where these rows come from is not known, so no numbers are kept.
            Assert.Equal(["dataset.json", "part-00000.arrow"], artifact.Files);
            Assert.Equal(AnyBatches.Print(first) + AnyBatches.Print(second), await ArrowFileTests.PrintAsync(DatasetArtifact.Open(artifact)));
        }
    }

    [Fact]
    public async Task WriteAsync_AnyDegreeOfParallelism_GivesTheSameBytes()
    {
        var batches = Enumerable.Range(0, 20).Select(i => AnyBatches.Create(i, 37)).ToList();
        var source = Rows.Of(AnyBatches.Schema, batches);
        var (one, four) = (new MemoryArtifact(), new MemoryArtifact());
        await DatasetArtifact.WriteAsync(source, one, new ReadRequest { DegreeOfParallelism = 1 }, TestContext.Current.CancellationToken);
        await DatasetArtifact.WriteAsync(source, four, new ReadRequest { DegreeOfParallelism = 4 }, TestContext.Current.CancellationToken);
        foreach (var name in one.Files) Assert.Equal(one[name], four[name]);
    }

    [Fact]
    public async Task WriteAsync_MoreRowsThanAFileHolds_BeginsAnother()
    {
        var schema = new DataSchema(new Field("n", ColumnType.Int32));
        var builder = new BatchBuilder(schema);
        for (var i = 0; i < 600_000; i++) builder.Primitive<int>(0).Append(i);
        using var batch = builder.Build();
        var artifact = new MemoryArtifact();
        await DatasetArtifact.WriteAsync(Rows.Of(schema, [batch, batch, batch]), artifact, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["dataset.json", "part-00000.arrow", "part-00001.arrow"], artifact.Files);
        long rows = 0;
        await foreach (var read in DatasetArtifact.Open(artifact).ReadAsync(cancellationToken: TestContext.Current.CancellationToken))
            using (read) rows += read.RowCount;
        Assert.Equal(1_800_000, rows);
    }

    [Fact]
    public async Task WriteAsync_NoRows_CanBeOpened()
    {
        var artifact = new MemoryArtifact();
        await DatasetArtifact.WriteAsync(Rows.Of(AnyBatches.Schema, []), artifact, cancellationToken: TestContext.Current.CancellationToken);
        var source = DatasetArtifact.Open(artifact);
        Assert.Equal(AnyBatches.Schema, await source.GetSchemaAsync(TestContext.Current.CancellationToken));
        Assert.Equal("", await ArrowFileTests.PrintAsync(source));
    }

    [Fact]
    public async Task Open_NewerOrIncomplete_SaysSo()
    {
        var artifact = new MemoryArtifact { FormatVersion = 2 };
        Assert.Equal(DiagnosticCodes.NewerFormat, Assert.Throws<ArtifactException>(() => DatasetArtifact.Open(artifact)).Code);
        var torn = new MemoryArtifact();
        await DatasetArtifact.WriteAsync(Rows.Of(AnyBatches.Schema, []), torn, cancellationToken: TestContext.Current.CancellationToken);
        torn.Remove("part-00000.arrow");
        Assert.Equal(DataDiagnostics.InvalidDataset, Assert.Throws<ArtifactException>(() => DatasetArtifact.Open(torn)).Code);
    }

    [Fact]
    public async Task GetSchemaAsync_RulesOfColumns_AreKept()
    {
        var schema = new DataSchema(new Field("n", ColumnType.Int32) { Domain = new NumberRange(0, 9) });
        var artifact = new MemoryArtifact();
        await DatasetArtifact.WriteAsync(Rows.Of(schema, []), artifact, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(schema, await DatasetArtifact.Open(artifact).GetSchemaAsync(TestContext.Current.CancellationToken));
    }
}
