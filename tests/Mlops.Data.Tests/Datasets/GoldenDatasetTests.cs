using System.Globalization;

namespace Mlops.Data.Tests;

/// <summary>
/// Data sets that were written once and must be readable for ever: tests/fixtures/artifacts. They are written by running these tests with
/// MLOPS_UPDATE_FIXTURES=1, which is right for a new format version only.
/// </summary>
public sealed class GoldenDatasetTests
{
    private static readonly string Version1 = Fixtures.PathOf("artifacts", "v1", "dataset");
    // Since rows of each source have a file of their own; both are read.
    private static readonly string Parts = Fixtures.PathOf("artifacts", "v1", "dataset-parts");
    private static readonly string Newer = Fixtures.PathOf("artifacts", "newer", "dataset");

    [Fact]
    public async Task Open_Version1_GivesRowsSchemaAndOrigins()
    {
        if (Environment.GetEnvironmentVariable("MLOPS_UPDATE_FIXTURES") == "1") FolderArtifact.Write(Parts, await WriteAsync(), 1);
        foreach (var folder in new[] { Version1, Parts })
        {
            var source = DatasetArtifact.Open(new FolderArtifact(folder));
            Assert.Equal(AnyBatches.Schema, await source.GetSchemaAsync(TestContext.Current.CancellationToken));
            Assert.Equal(await File.ReadAllTextAsync(Version1 + ".txt", TestContext.Current.CancellationToken), await PrintAsync(source));
        }
    }

    [Fact]
    public async Task WriteAsync_TheSameRows_GivesTheBytesThatWereWrittenOnce()
    {
        var artifact = await WriteAsync();
        Assert.Equal(["dataset.json", "part-00000.arrow", "part-00001.arrow", "rows.bin"], artifact.Files);
        foreach (var name in artifact.Files)
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Parts, name), TestContext.Current.CancellationToken), artifact[name]);
    }

    [Fact]
    public void Open_NewerVersion_NamesBothVersionsAndWhatToDo()
    {
        var error = Assert.Throws<ArtifactException>(() => DatasetArtifact.Open(new FolderArtifact(Newer)));
        Assert.Equal(DiagnosticCodes.NewerFormat, error.Code);
        Assert.Contains("999", error.Problem.Found, StringComparison.Ordinal);
        Assert.Contains("version 1", error.Problem.Expected, StringComparison.Ordinal);
        Assert.Contains("Update", error.Problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task ReadAsync_NumbersOfRowsAreTorn_IsTypedError(int length)
    {
        var artifact = await WriteAsync();
        var runs = artifact["rows.bin"];
        await using (var stream = artifact.Create("rows.bin"))
            await stream.WriteAsync(runs.AsMemory(0, length), TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<ArtifactException>(async () => await PrintAsync(DatasetArtifact.Open(artifact)));
        Assert.Equal((DataDiagnostics.InvalidDataset, "rows.bin"), (error.Code, error.Problem.Where));
    }

    /// <summary>Rows of two files, of which some are left out.</summary>
    private static async Task<MemoryArtifact> WriteAsync()
    {
        using var first = AnyBatches.Create(21, 30, slice: false);
        using var second = AnyBatches.Create(22, 20, slice: false);
        using var day1 = Named(first, "/data/day1.csv", 1);
        using var day2 = Named(second, "/data/day2.csv", 101);
        using var some = day1.Take([0, 1, 2, 5, 6, 20, 29]);
        var artifact = new MemoryArtifact();
        await DatasetArtifact.WriteAsync(Rows.Of(AnyBatches.Schema, [some, day2]), artifact);
        return artifact;
    }

    private static DataBatch Named(DataBatch batch, string source, long firstRow)
    {
        using var copy = batch.Take([.. Enumerable.Range(0, batch.RowCount)]);
        return new DataBatch(batch.Schema, copy.Slice(0, batch.RowCount).Columns.ToArray()) { Source = source, FirstRow = firstRow };
    }

    private static async Task<string> PrintAsync(IDataSource source)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        await foreach (var batch in source.ReadAsync())
        {
            using (batch)
            {
                for (var i = 0; i < batch.RowCount; i++)
                {
                    using var row = batch.Slice(i, 1);
                    await text.WriteAsync($"{row.Source} {row.FirstRow}: {AnyBatches.Print(row)}");
                }
            }
        }
        return text.ToString();
    }
}
