using System.Runtime.CompilerServices;

namespace Mlops.Data.Tests;

public sealed class DatasetStepsTests
{
    private readonly FakePipeline pipeline = new();

    [Fact]
    public async Task Read_Rows_StoresThemWithTheDeclaredSchema()
    {
        using var batch = AnyBatches.Create(1, 30);
        var declared = new DataSchema(new Field("small", ColumnType.Int32), new Field("later", ColumnType.Float64));
        var step = pipeline.Read(new Dataset<Row>(Rows.Of(AnyBatches.Schema, [batch]), declared));
        var data = await pipeline.RunAsync(step);
        Assert.Equal(("read", ArtifactKinds.Dataset, 30.0), (step.Name, step.Definition.Kind, pipeline.Metrics["rows"]));
        Assert.Equal(declared, data.Schema);
        // What is stored is what is really there: a validation must see the missing and the undeclared columns.
        Assert.Equal(AnyBatches.Schema, await data.Source.GetSchemaAsync(TestContext.Current.CancellationToken));
        Assert.Equal(AnyBatches.Print(batch), await ArrowFileTests.PrintAsync(data.Source));
    }

    [Fact]
    public async Task Read_RowsOfFiles_KeepTheNameAndNumberOfTheirOrigin()
    {
        var builder = new BatchBuilder(new DataSchema(new Field("n", ColumnType.Int32)));
        DataBatch Batch(string source, long firstRow)
        {
            for (var i = 0; i < 10; i++) builder.Primitive<int>(0).Append(i);
            return builder.Build(source, firstRow);
        }
        var batches = new[] { Batch("/data/day1.csv", 1), Batch("/data/day1.csv", 11), Batch("/data/day2.csv", 1), Batch("/data/day2.csv", 15) };
        var step = pipeline.Read(new Dataset<Row>(Rows.Of(builder.Schema, batches), builder.Schema));
        var data = await pipeline.RunAsync(step);
        var origins = new List<(string, long)>();
        await foreach (var batch in data.Source.ReadAsync(cancellationToken: TestContext.Current.CancellationToken))
            using (batch) origins.Add((batch.Source, batch.FirstRow));
        Assert.Equal([("day1.csv", 1), ("day1.csv", 11), ("day2.csv", 1), ("day2.csv", 15)], origins);
        Assert.DoesNotContain("/data", System.Text.Encoding.UTF8.GetString(pipeline.Last["dataset.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Check_StatesTheDeclaredSchema()
    {
        var step = pipeline.Read(new Dataset<Row>(Rows.Of(AnyBatches.Schema, []), AnyBatches.Schema), "trips");
        var check = new FakeCheck(AnyBatches.Schema);
        step.Definition.Check!(check);
        Assert.Equal(("trips", AnyBatches.Schema), (step.Name, check.Schema));
    }

    [Fact]
    public async Task Read_Files_AreInputsByDigestAndNotParameters()
    {
        var file = new SourceFile("/somewhere/day1.csv", Digest.Of("content"), 7);
        var step = pipeline.Read(new Dataset<Row>(new FileSource(file), AnyBatches.Schema));
        var input = Assert.Single(await step.Definition.ResolveAsync!(null!, TestContext.Current.CancellationToken));
        Assert.Equal((file.Digest, file.Uri, 7L), (input.Artifact.Digest, input.Uri, input.Bytes));
        Assert.DoesNotContain("somewhere", step.Definition.Parameters.ToCanonicalJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_RowsInMemory_ArePinnedByTheirContent()
    {
        using var one = AnyBatches.Create(1, 10);
        using var same = AnyBatches.Create(1, 10);
        using var other = AnyBatches.Create(2, 10);
        async Task<Digest> DigestOf(DataBatch batch) =>
            (await pipeline.Read(new Dataset<Row>(Rows.Of(AnyBatches.Schema, [batch]), AnyBatches.Schema)).Definition.ResolveAsync!(null!, default))[0].Artifact.Digest;
        Assert.Equal(await DigestOf(one), await DigestOf(same));
        Assert.NotEqual(await DigestOf(one), await DigestOf(other));
    }

    [Fact]
    public async Task Read_SourceLeavesRowsOut_ReportsWarnings()
    {
        await pipeline.RunAsync(pipeline.Read(new Dataset<Row>(new FileSource(new SourceFile("day1.csv", Digest.Of("x"), 1)), AnyBatches.Schema)));
        var finding = Assert.Single(pipeline.Findings);
        Assert.Equal((Severity.Warning, 1L), (finding.Severity, finding.Count));
    }

    private sealed class FileSource(SourceFile file) : IDataSource
    {
        public string Name => file.Uri;

        public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => new(AnyBatches.Schema);

        public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
            ReadRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            request.BadRows?.Add(new BadRow(0, file.Uri, 3, 4, "small", "abc", new Problem("MLOPS2100", "A value is no number")));
            yield break;
        }

        public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) =>
            new((IReadOnlyList<SourceFile>)[file]);
    }
}
