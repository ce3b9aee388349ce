using System.IO.Compression;
using System.Text;

namespace Mlops.Data.Tests;

public sealed class JsonLinesSourceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mlops-jsonl").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task Files_Record_ReadsPlainAndPackedFilesInOrder()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "b.jsonl"), "{\"fare\":2.5,\"company\":\"B\"}", TestContext.Current.CancellationToken);
        await using (var file = File.Create(Path.Combine(folder, "a.jsonl.gz")))
        await using (var gzip = new GZipStream(file, CompressionLevel.Fastest)) await gzip.WriteAsync("{\"company\":\"A\",\"tips\":1}\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        var data = Data.JsonLines.Files<TaxiRow>(folder + "/*.jsonl*");
        var rows = new List<TaxiRow>();
        await foreach (var batch in data.Source.ReadAsync(new ReadRequest { Schema = data.Schema }, TestContext.Current.CancellationToken))
        {
            using var owned = batch;
            for (var i = 0; i < batch.RowCount; i++) rows.Add(TaxiRow.Read(batch, i));
        }
        Assert.Equal([new TaxiRow { Company = "A", Tips = 1 }, new TaxiRow { Company = "B", Fare = 2.5 }], rows);
        var files = await data.Source.GetFilesAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["a.jsonl.gz", "b.jsonl"], files.Select(f => Path.GetFileName(f.Uri)));
    }

    [Fact]
    public async Task Files_NothingThere_SaysSo()
    {
        var error = await Assert.ThrowsAsync<DataException>(() => Data.JsonLines.Files(folder + "/*.jsonl", new DataSchema()).RowsAsync());
        Assert.Equal(JsonLinesDiagnostics.FileNotReadable, error.Code);
        await Assert.ThrowsAsync<DataException>(() => Data.JsonLines.Files(folder + "/no.jsonl", new DataSchema()).RowsAsync());
        await File.WriteAllBytesAsync(Path.Combine(folder, "torn.gz"), [0x1F, 0x8B, 1, 2, 3], TestContext.Current.CancellationToken);
        error = await Assert.ThrowsAsync<DataException>(() => Data.JsonLines.Files(folder + "/torn.gz", new DataSchema()).RowsAsync());
        Assert.Equal(JsonLinesDiagnostics.FileNotReadable, error.Code);
    }

    [Fact]
    public async Task Read_MarkAndEncoding_AreSeen()
    {
        var schema = CsvText.Schema(("a", ColumnType.Int32));
        foreach (var block in (int[])[1, 2, 3, 100])
        {
            byte[] marked = [0xEF, 0xBB, 0xBF, .. "{\"a\":1}\n{\"a\":2}"u8];
            var rows = await JsonLinesText.OpenBytes(marked, schema, new JsonLinesOptions { BlockBytes = block }).RowsAsync(new ReadRequest { Schema = schema });
            Assert.Equal([1, 2], rows.Select(r => r[0]));
        }
        var utf16 = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray();
        var error = await Assert.ThrowsAsync<DataException>(() => JsonLinesText.OpenBytes(utf16, schema).RowsAsync());
        Assert.Equal(JsonLinesDiagnostics.InvalidEncoding, error.Code);
        Assert.Empty(await JsonLinesText.OpenBytes([], schema).RowsAsync());
        Assert.Empty(await JsonLinesText.OpenBytes("\n \r\n\t"u8.ToArray(), schema).RowsAsync());
    }

    [Fact]
    public async Task GetSchema_UndeclaredAndAbsentColumns_AreReported()
    {
        var declared = CsvText.Schema(("n", ColumnType.Int32), ("gone", ColumnType.Float64), ("o", ColumnType.String));
        var data = JsonLinesText.Open("{\"n\":1,\"new\":{\"x\":1.5,\"tags\":[1]},\"o\":{\"p\":1}}\n{\"later\":[{}],\"nothing\":null}\n", declared);
        var schema = await data.Source.GetSchemaAsync(TestContext.Current.CancellationToken);
        Assert.Equal("n: int32?, o: string?, new.x: string?, new.tags: list<string>?, o.p: string?, later: string?, nothing: string?", schema.ToString());
        var rows = await data.RowsAsync();
        Assert.Equal([1, "{\"p\":1}", "1.5", "1", null, null], rows[0].Where((_, i) => i != 3));
        Assert.Equal("[{}]", rows[1][5]);
    }

    [Fact]
    public async Task GetSchema_FewRowsLookedAt_KeepsDeclaredColumns()
    {
        var declared = CsvText.Schema(("n", ColumnType.Int32), ("rare", ColumnType.Float64));
        var text = string.Concat(Enumerable.Repeat("{\"n\":1}\n", 50)) + "{\"rare\":1,\"late\":2}\n";
        var few = JsonLinesText.Open(text, declared, new JsonLinesOptions { DiscoveryRows = 10, BlockBytes = 64 });
        Assert.Equal(["n", "rare"], (await few.Source.GetSchemaAsync(TestContext.Current.CancellationToken)).Names);
        var all = JsonLinesText.Open(text, declared, new JsonLinesOptions { DiscoveryRows = null, BlockBytes = 64 });
        Assert.Equal(["n", "rare", "late"], (await all.Source.GetSchemaAsync(TestContext.Current.CancellationToken)).Names);
    }

    [Fact]
    public async Task Read_AnotherType_OnlyWithoutLoss()
    {
        var data = JsonLinesText.Open("{\"n\":12}\n", CsvText.Schema(("n", ColumnType.Int32)));
        foreach (var (type, value) in new (ColumnType, object)[] { (ColumnType.Int64, 12L), (ColumnType.Float64, 12.0), (ColumnType.String, "12") })
            Assert.Equal(value, (await data.RowsAsync(new ReadRequest { Schema = CsvText.Schema(("n", type)) }))[0][0]);
        await Assert.ThrowsAsync<SchemaException>(() => data.RowsAsync(new ReadRequest { Schema = CsvText.Schema(("n", ColumnType.Boolean)) }));
    }

    [Fact]
    public async Task Read_AnyBlockSizeAndThreads_GivesTheSameRowsAndNumbers()
    {
        var schema = CsvText.Schema(("n", ColumnType.Int32), ("t", ColumnType.String), ("o.l", ColumnType.List(ColumnType.Float64)));
        var random = new Random(3);
        var text = string.Concat(Enumerable.Range(0, 3000).Select(i =>
            $"{{\"n\":{i},\"t\":\"{new string('x', random.Next(30))}\",\"o\":{{\"l\":[{i}.5,null]}}}}{(i % 3 == 0 ? "\r\n" : "\n\n")}"));
        string? expected = null;
        foreach (var block in (int[])[100, 1000, 1 << 20])
        {
            foreach (var degree in (int[])[1, 2, 8])
            {
                var printed = new StringBuilder();
                await foreach (var batch in JsonLinesText.Open(text, schema, new JsonLinesOptions { BlockBytes = block }).Source.ReadAsync(
                    new ReadRequest { Schema = schema, DegreeOfParallelism = degree }, TestContext.Current.CancellationToken))
                {
                    using var owned = batch;
                    printed.Append(AnyBatches.Print(batch));
                    Assert.Equal(((PrimitiveData<int>)batch[0]).Values[0] + 1, batch.FirstRow);
                    Assert.True(batch.RowNumbers.IsEmpty);
                }
                expected ??= printed.ToString();
                Assert.Equal(expected, printed.ToString());
            }
        }
    }

    [Fact]
    public async Task Read_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        var endless = new TextInput("endless", () => new RepeatedStream([], "{\"n\":1}\n"u8.ToArray(), int.MaxValue));
        var schema = CsvText.Schema(("n", ColumnType.Int32));
        var data = Data.JsonLines.From("endless", [endless], schema);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var batch in data.Source.ReadAsync(new ReadRequest { Schema = schema }, stop.Token))
            {
                batch.Dispose();
                await stop.CancelAsync();
            }
        });
    }

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        var schema = new DataSchema();
        foreach (var options in (JsonLinesOptions[])[new() { BlockBytes = 0 }, new() { MaxRowBytes = 0 }, new() { InferenceRows = 0 }, new() { DiscoveryRows = 0 }])
            Assert.ThrowsAny<ArgumentException>(() => Data.JsonLines.Files("x", schema, options));
        Assert.ThrowsAny<ArgumentException>(() => Data.JsonLines.Files("", schema));
    }
}
