using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

/// <summary>Rows that could not be parsed stay with the data set that was stored without them.</summary>
public sealed class UnreadableRowsTests
{
    private static readonly DataSchema Schema = CsvText.Schema(("id", ColumnType.Int64), ("fare", ColumnType.Float64));

    [Fact]
    public void Read_AnyFilesThatWereStored_ReportsTheRowsThatTheirReaderLeftOut() => Prop.ForAll<int>(seed => Task.Run(async () =>
    {
        var source = Files(new Random(seed)).Source;
        var (given, artifact) = (new BadRowLog(), new MemoryArtifact());
        var expected = await OrderAsync(source);
        await DatasetArtifact.WriteAsync(source, artifact, new ReadRequest { BadRows = given });
        var stored = DatasetArtifact.Open(artifact);
        Assert.Equal(expected, await OrderAsync(stored));
        Assert.Equal(expected.Count(e => e.Contains("MLOPS", StringComparison.Ordinal)), given.Count);
        Assert.Equal(given.Count > 0, artifact.Files.Contains("unreadable.jsonl"));
        // Stored once more they are the same bytes: nothing is lost on the way.
        var again = new MemoryArtifact();
        await DatasetArtifact.WriteAsync(stored, again, new ReadRequest { BadRows = new BadRowLog() });
        Assert.Equal(Bytes(artifact), Bytes(again));
    }).Wait(TimeSpan.FromMinutes(1))).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public async Task Write_WithoutAskingForThem_StoresNone()
    {
        var artifact = new MemoryArtifact();
        await DatasetArtifact.WriteAsync(Files(new Random(1)).Source, artifact, cancellationToken: TestContext.Current.CancellationToken);
        Assert.DoesNotContain("unreadable.jsonl", artifact.Files);
    }

    [Fact]
    public async Task Where_AfterRead_KeepsThemForTheQuarantine()
    {
        var pipeline = new FakePipeline();
        var read = pipeline.Read(Files(new Random(2)));
        var all = await pipeline.RunAsync(read);
        var kept = await pipeline.RunAsync(read.Where(Schema.Number("id") > 20));
        Assert.NotEmpty(await BadAsync(all.Source));
        Assert.Equal(await BadAsync(all.Source), await BadAsync(kept.Source));
    }

    [Theory]
    [InlineData("{\"before\":1}")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Read_ADamagedFile_NamesFileAndLine(string line)
    {
        var artifact = new MemoryArtifact();
        await DatasetArtifact.WriteAsync(Files(new Random(1)).Source, artifact, cancellationToken: TestContext.Current.CancellationToken);
        await using (var file = artifact.Create("unreadable.jsonl")) await file.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<ArtifactException>(() => BadAsync(DatasetArtifact.Open(artifact)));
        Assert.Equal((DataDiagnostics.InvalidDataset, "unreadable.jsonl, line 1"), (error.Code, error.Problem.Where));
    }

    /// <summary>Some files in blocks of any size, with bad rows anywhere: at the beginning, at the end, all of them.</summary>
    private static Dataset<Row> Files(Random random)
    {
        var share = random.Next(3) switch { 0 => 0.1, 1 => 0.6, _ => 0.95 };
        var inputs = Enumerable.Range(1, random.Next(1, 5)).Select(day =>
        {
            var rows = Enumerable.Range(1, random.Next(0, 60)).Select(row => random.NextDouble() > share
                ? $"{row},{row}.5"
                : random.Next(2) == 0 ? $"{row}" : $"{row},free");
            // Two files of one name: only their order tells them apart.
            return TextInput.FromBytes($"{(day % 2 == 0 ? "a" : "b")}/day{day / 3}.csv", Encoding.UTF8.GetBytes("id,fare\n" + string.Concat(rows.Select(r => r + "\n"))));
        });
        return Data.Csv.From("days", [.. inputs], Schema, new CsvOptions { BadRows = BadRowPolicy.Skip(1000), BlockBytes = random.Next(10, 300) });
    }

    /// <summary>All rows in the order in which a quarantine meets them.</summary>
    private static async Task<List<string>> OrderAsync(IDataSource source)
    {
        var order = new List<string>();
        await foreach (var part in source.MapAsync(new ReadRequest(), Print))
            order.AddRange(part);
        return order;

        static List<string> Print(DataBatch batch, IReadOnlyList<BadRow> bad)
        {
            using (batch)
            {
                var (lines, next) = (new List<string>(), 0);
                for (var i = 0; i < batch.RowCount; i++)
                {
                    while (next < bad.Count && bad[next].Row < batch.RowNumber(i)) lines.Add(Describe(bad[next++]));
                    lines.Add($"{Path.GetFileName(batch.Source)} {batch.RowNumber(i)}");
                }
                while (next < bad.Count) lines.Add(Describe(bad[next++]));
                return lines;
            }
        }
    }

    private static async Task<List<string>> BadAsync(IDataSource source) =>
        [.. (await OrderAsync(source)).Where(l => l.Contains("MLOPS", StringComparison.Ordinal))];

    private static string Describe(BadRow row) =>
        $"{Path.GetFileName(row.Source)} {row.FileIndex} {row.Row} {row.Line} {row.Column} {row.Text} "
        + row.Problem with { Where = Path.GetFileName(row.Problem.Where) };

    private static byte[] Bytes(MemoryArtifact artifact) => artifact.Files.Contains("unreadable.jsonl") ? artifact["unreadable.jsonl"] : [];
}
