using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class ArrowFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mlops-arrow").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void Open_AnyBatches_GivesTheSameRows() => Prop.ForAll<int, byte, byte>((seed, rows, more) =>
    {
        using var first = AnyBatches.Create(seed, rows);
        using var second = AnyBatches.Create(seed + 1, more, slice: seed % 2 == 0);
        var bytes = WriteAsync(AnyBatches.Schema, first, second).AsTask().GetAwaiter().GetResult();
        var path = Path.Combine(folder, "any.arrow");
        File.WriteAllBytes(path, bytes);
        var expected = AnyBatches.Print(first) + AnyBatches.Print(second);
        return PrintAsync(ArrowFile.Open(path)).GetAwaiter().GetResult() == expected
            && PrintAsync(ArrowFile.Open("memory", () => new MemoryStream(bytes))).GetAwaiter().GetResult() == expected;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task GetSchemaAsync_EveryKind_KeepsTypesAndNullability()
    {
        var bytes = await WriteAsync(AnyBatches.Schema);
        var schema = await ArrowFile.Open("memory", () => new MemoryStream(bytes)).GetSchemaAsync(TestContext.Current.CancellationToken);
        Assert.Equal(AnyBatches.Schema, schema);
    }

    [Fact]
    public async Task WriteAsync_SameRows_GivesTheSameBytes()
    {
        using var batch = AnyBatches.Create(3, 100);
        using var again = batch.Take([.. Enumerable.Range(0, 100)]);
        Assert.Equal(await WriteAsync(AnyBatches.Schema, batch), await WriteAsync(AnyBatches.Schema, again));
    }

    [Fact]
    public async Task WriteAsync_OtherColumns_SaysWhich()
    {
        using var batch = AnyBatches.Create(3, 1);
        var schema = AnyBatches.Schema.Select(["small", "big"]);
        var error = await Assert.ThrowsAsync<SchemaException>(async () => await WriteAsync(schema, batch));
        Assert.Contains("flag", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_RequestedSchema_WidensAndFillsAbsentColumns()
    {
        using var batch = AnyBatches.Create(5, 20);
        var bytes = await WriteAsync(AnyBatches.Schema, batch);
        var wanted = new DataSchema(new Field("absent", ColumnType.List(ColumnType.Int32)), new Field("small", ColumnType.Float64), new Field("single", ColumnType.Float64));
        var source = ArrowFile.Open("memory", () => new MemoryStream(bytes));
        await foreach (var read in source.ReadAsync(new ReadRequest { Schema = wanted }, TestContext.Current.CancellationToken))
        {
            using (read)
            {
                Assert.Equal(20, read["absent"].MissingCount);
                for (var i = 0; i < 20; i++)
                    Assert.Equal(new Row(batch, i)["small"], new Row(read, i)["small"] is double d ? (int)d : null);
            }
        }
        var narrow = new ReadRequest { Schema = new DataSchema(new Field("double", ColumnType.Int32)) };
        var error = await Assert.ThrowsAsync<SchemaException>(async () => await CountAsync(source, narrow));
        Assert.Equal(DataDiagnostics.CannotConvert, error.Code);
    }

    [Fact]
    public async Task Open_MutatedBytes_NeverThrowsAnythingButDataException()
    {
        using var batch = AnyBatches.Create(11, 30);
        var whole = await WriteAsync(AnyBatches.Schema, batch);
        var random = new Random(20);
        var refused = 0;
        for (var round = 0; round < 4000; round++)
        {
            var bytes = whole.ToArray();
            if (round % 4 == 0) bytes = bytes[..random.Next(bytes.Length)];
            for (var i = random.Next(1, 6); i > 0 && bytes.Length > 0 && round % 4 != 0; i--)
            {
                var at = random.Next(2) == 0 ? random.Next(bytes.Length) : Math.Max(0, bytes.Length - 1 - random.Next(1500));
                bytes[at] = (byte)random.Next(256);
            }
            try
            {
                await PrintAsync(ArrowFile.Open("fuzz", () => new MemoryStream(bytes)));
            }
            catch (DataException e)
            {
                Assert.StartsWith("MLOPS220", e.Code, StringComparison.Ordinal);
                refused++;
            }
            catch (ArgumentOutOfRangeException e) when (e.StackTrace!.Contains("ToDateTime", StringComparison.Ordinal))
            {
                // A mutated value beyond the year 9999 is a value like any other: only printing it as DateTime fails.
            }
        }
        Assert.InRange(refused, 1000, 4000);
    }

    [Fact]
    public async Task Open_MissingFile_IsADataException()
    {
        var error = await Assert.ThrowsAsync<DataException>(async () => await PrintAsync(ArrowFile.Open(Path.Combine(folder, "absent.arrow"))));
        Assert.Contains("absent.arrow", error.Message, StringComparison.Ordinal);
    }

    internal static async ValueTask<byte[]> WriteAsync(DataSchema schema, params DataBatch[] batches)
    {
        using var stream = new MemoryStream();
        var writer = new ArrowFileWriter(stream, schema);
        foreach (var batch in batches) await writer.WriteAsync(batch);
        await writer.CompleteAsync();
        return stream.ToArray();
    }

    internal static async Task<string> PrintAsync(IDataSource source)
    {
        var text = "";
        await foreach (var batch in source.ReadAsync())
            using (batch) text += AnyBatches.Print(batch);
        return text;
    }

    private static async Task<int> CountAsync(IDataSource source, ReadRequest request)
    {
        var rows = 0;
        await foreach (var batch in source.ReadAsync(request))
            using (batch) rows += batch.RowCount;
        return rows;
    }
}
