namespace Mlops.Data.Tests;

/// <summary>Stored data sets whose files are those of one source each.</summary>
public sealed class DatasetPartsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mlops-parts").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task PartsOf_FilesOfDays_HaveTheBytesOfTheirDayWhateverIsBesideThem()
    {
        var days = Enumerable.Range(1, 3).Select(Day).ToArray();
        var early = await StoreAsync(days[..2]);
        var late = await StoreAsync(days[1..]);
        Assert.Equal(2, DatasetArtifact.PartsOf(early).Count);
        Assert.Equal(await DigestAsync(early, 1), await DigestAsync(late, 0));
        Assert.NotEqual(await DigestAsync(early, 0), await DigestAsync(late, 0));
    }

    [Fact]
    public async Task PartsOf_TrainingRowsOfASplit_AreThoseOfEachDayToo()
    {
        var days = Enumerable.Range(1, 3).Select(Day).ToArray();
        var early = await StoreAsync(Training(await StoreAsync(days[..2])));
        var late = await StoreAsync(Training(await StoreAsync(days[1..])));
        Assert.Equal((2, 2), (DatasetArtifact.PartsOf(early).Count, DatasetArtifact.PartsOf(late).Count));
        Assert.Equal(await DigestAsync(early, 1), await DigestAsync(late, 0));
    }

    [Fact]
    public async Task PartsOf_EachPart_HasItsRowsWithTheirPlacesInTheSources()
    {
        var stored = await StoreAsync(Training(await StoreAsync(Enumerable.Range(1, 3).Select(Day).ToArray())));
        var whole = await PlacesAsync(stored);
        var parts = new List<(string, long, long)>();
        foreach (var part in DatasetArtifact.PartsOf(stored)) parts.AddRange(await PlacesAsync(part));
        Assert.Equal(whole, parts);
        Assert.All(whole, p => Assert.Equal(("trips.csv", p.Id % 1000), (p.Source, p.Number)));
    }

    [Fact]
    public async Task PartsOf_MoreSourcesThanTheBound_StaysWithinIt()
    {
        var schema = new DataSchema(new Field("n", ColumnType.Int32));
        var batches = Enumerable.Range(0, DatasetArtifact.MaxFilesOfSources + 50).Select(i =>
        {
            var builder = new BatchBuilder(schema);
            builder.Primitive<int>(0).Append(i);
            return builder.Build(FormattableString.Invariant($"file{i}.csv"));
        }).ToList();
        var artifact = new MemoryArtifact();
        await DatasetArtifact.WriteAsync(Rows.Of(schema, batches), artifact, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(DatasetArtifact.MaxFilesOfSources, DatasetArtifact.PartsOf(DatasetArtifact.Open(artifact)).Count);
        Assert.Equal(batches.Count, (await PlacesAsync(DatasetArtifact.Open(artifact), "n")).Count);
    }

    [Fact]
    public void PartsOf_AnotherSource_HasNone() => Assert.Empty(DatasetArtifact.PartsOf(Rows.Of(AnyBatches.Schema, [])));

    private IDataSource Day(int day)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, FormattableString.Invariant($"day{day}"))).FullName;
        File.WriteAllText(
            Path.Combine(path, "trips.csv"),
            "id,fare\n" + string.Concat(Enumerable.Range(1, 300).Select(i => FormattableString.Invariant($"{day * 1000 + i},{i * day}.5\n"))));
        return Csv.Files(Path.Combine(path, "trips.csv"), Schema).Source;
    }

    private static readonly DataSchema Schema = new(new Field("id", ColumnType.Int64), new Field("fare", ColumnType.Float64));

    private static IDataSource Training(IDataSource stored) =>
        new Dataset<Row>(stored, Schema).Split(Schema.Number("id"), holdout: 0.3).Training.Data.Source;

    private static async Task<IDataSource> StoreAsync(params IDataSource[] sources)
    {
        var artifact = new MemoryArtifact();
        IDataSource source = sources.Length == 1 ? sources[0] : new Together(sources);
        await DatasetArtifact.WriteAsync(source, artifact, cancellationToken: TestContext.Current.CancellationToken);
        return DatasetArtifact.Open(artifact);
    }

    private static async Task<Digest> DigestAsync(IDataSource stored, int part) =>
        Assert.Single(await DatasetArtifact.PartsOf(stored)[part].GetFilesAsync(TestContext.Current.CancellationToken)).Digest;

    private static async Task<List<(string Source, long Number, long Id)>> PlacesAsync(IDataSource source, string column = "id")
    {
        var places = new List<(string, long, long)>();
        await foreach (var batch in source.ReadAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            using (batch)
            {
                for (var i = 0; i < batch.RowCount; i++)
                    places.Add((batch.Source, batch.RowNumber(i), Convert.ToInt64(new Row(batch, i)[column], System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        return places;
    }

    /// <summary>Some sources one after the other, as the files of a pattern are.</summary>
    private sealed class Together(IDataSource[] sources) : IDataSource
    {
        public string Name => "days";

        public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => sources[0].GetSchemaAsync(cancellationToken);

        public async IAsyncEnumerable<DataPartition> ReadPartitionsAsync(
            ReadRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var source in sources)
            {
                await foreach (var partition in source.ReadPartitionsAsync(request, cancellationToken)) yield return partition;
            }
        }

        public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) => new([]);
    }
}
