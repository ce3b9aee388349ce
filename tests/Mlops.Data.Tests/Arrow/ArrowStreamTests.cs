using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class ArrowStreamTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mlops-arrows").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void Open_AnyBatches_GivesTheSameRows() => Prop.ForAll<int, byte, byte>((seed, rows, more) =>
    {
        using var first = AnyBatches.Create(seed, rows);
        using var second = AnyBatches.Create(seed + 1, more, slice: seed % 2 == 0);
        var bytes = WriteAsync(AnyBatches.Schema, first, second).AsTask().GetAwaiter().GetResult();
        var path = Path.Combine(folder, "any.arrows");
        File.WriteAllBytes(path, bytes);
        var expected = AnyBatches.Print(first) + AnyBatches.Print(second);
        return PrintAsync(ArrowStream.Open(path)).GetAwaiter().GetResult() == expected
            && PrintAsync(ArrowStream.Open("memory", () => new MemoryStream(bytes))).GetAwaiter().GetResult() == expected
            && PrintAsync(ArrowStream.Open("socket", () => new SlowStream(bytes))).GetAwaiter().GetResult() == expected;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task WriteAsync_NewTextsLater_ComeAsDeltaDictionaries()
    {
        var schema = CsvText.Schema(("coded", ColumnType.String));
        var (empty, first, second) = (Coded([]), Coded(["a", null, "b"]), Coded(["c", "a"]));
        var bytes = await WriteAsync(schema, empty, first, second, Coded(["c"]));
        Assert.Equal(["a", "null", "b", "c", "a", "c"], await ArrowLines.OfAsync(ArrowStream.Open("delta", () => new MemoryStream(bytes))));
        Assert.Equal(bytes, await WriteAsync(schema, empty, first, second, Coded(["c"])));

        DataBatch Coded(string?[] texts)
        {
            string[] known = ["b", "c", "a"];
            int[] codes = [.. texts.Select(t => t is null ? 0 : Array.IndexOf(known, t))];
            var bits = new byte[8];
            for (var i = 0; i < texts.Length; i++)
                if (texts[i] is not null) Bitmap.Set(bits, i);
            var dictionary = new StringData(new[] { 0, 1, 2, 3 }, "bca"u8.ToArray());
            return new DataBatch(schema, [new StringData(codes, dictionary, new Bitmap(bits, 0, codes.Length))]);
        }
    }

    [Fact]
    public async Task ReadPartitionsAsync_WhileTheStreamIsWritten_GivesEachBatchAsItComes()
    {
        using var batch = AnyBatches.Create(3, 10);
        var stream = new MemoryStream();
        var writer = new ArrowStreamWriter(stream, AnyBatches.Schema);
        await writer.WriteAsync(batch, TestContext.Current.CancellationToken);
        var begun = stream.ToArray();
        var source = ArrowStream.Open("begun", () => new SlowStream(begun));
        Assert.Equal(AnyBatches.Print(batch), await PrintAsync(source));
        Assert.Equal(10, writer.RowCount);
    }

    [Fact]
    public async Task ReadAsync_AnyDegreeOfParallelism_GivesTheSameRowsAndNumbers()
    {
        DataBatch[] batches = [.. Enumerable.Range(0, 20).Select(i => AnyBatches.Create(i, 1 + i))];
        var bytes = await WriteAsync(AnyBatches.Schema, batches);
        var source = ArrowStream.Open("many", () => new SlowStream(bytes));
        var expected = string.Concat(batches.Select(AnyBatches.Print));
        foreach (var degree in new[] { 1, 2, 8 })
        {
            var (text, next) = ("", 1L);
            var request = new ReadRequest { DegreeOfParallelism = degree };
            await foreach (var batch in source.ReadAsync(request, TestContext.Current.CancellationToken))
            {
                using (batch)
                {
                    Assert.Equal(next, batch.FirstRow);
                    next += batch.RowCount;
                    text += AnyBatches.Print(batch);
                }
            }
            Assert.Equal(expected, text);
        }
    }

    [Fact]
    public async Task ReadAsync_EveryTornLength_IsADataExceptionOrTheRowsBefore()
    {
        using var batch = AnyBatches.Create(5, 12);
        var whole = await WriteAsync(AnyBatches.Schema, batch);
        var expected = AnyBatches.Print(batch);
        for (var length = 0; length < whole.Length; length += 7)
        {
            var torn = whole[..length];
            try
            {
                var text = await PrintAsync(ArrowStream.Open("torn", () => new SlowStream(torn)));
                Assert.True(text.Length == 0 || text == expected, $"{length} bytes");
            }
            catch (DataException e)
            {
                Assert.Equal(DataDiagnostics.InvalidArrow, e.Code);
            }
        }
    }

    [Fact]
    public async Task GetFilesAsync_StreamThatCannotSeek_HashesItsBytes()
    {
        var bytes = await WriteAsync(AnyBatches.Schema);
        var file = Assert.Single(await ArrowStream.Open("socket", () => new SlowStream(bytes)).GetFilesAsync(TestContext.Current.CancellationToken));
        Assert.Equal(new SourceFile("socket", Digest.Of(bytes), bytes.Length), file);
    }

    internal static async ValueTask<byte[]> WriteAsync(DataSchema schema, params DataBatch[] batches)
    {
        using var stream = new MemoryStream();
        var writer = new ArrowStreamWriter(stream, schema);
        foreach (var batch in batches) await writer.WriteAsync(batch);
        await writer.CompleteAsync();
        return stream.ToArray();
    }

    private static Task<string> PrintAsync(IDataSource source) => ArrowFileTests.PrintAsync(source);
}
