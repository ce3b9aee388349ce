using System.Text;

namespace Mlops.Data.Tests;

/// <summary>Columns point into mapped files, so a wrong offset would end the process: each must be refused.</summary>
public sealed class MappedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mlops-mapped").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task ReadAsync_MutatedMappedFiles_ThrowsNothingButDataException()
    {
        using var batch = AnyBatches.Create(12, 40);
        var whole = await ArrowFileTests.WriteAsync(AnyBatches.Schema, batch);
        var random = new Random(21);
        var refused = 0;
        for (var round = 0; round < 1500; round++)
        {
            var bytes = random.Next(5) == 0 ? whole[..random.Next(whole.Length)] : whole.ToArray();
            for (var i = random.Next(0, 6); i > 0 && bytes.Length > 8; i--)
            {
                // Whole words, so that lengths and offsets become huge and negative too.
                var at = random.Next(bytes.Length - 8);
                var word = random.Next(3) switch { 0 => random.NextInt64(long.MinValue, long.MaxValue), 1 => -1, _ => random.Next(256) };
                BitConverter.TryWriteBytes(bytes.AsSpan(at, 8), word);
            }
            var path = Path.Combine(folder, $"{round}.arrow");
            await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
            refused += await TouchAsync(path) ? 0 : 1;
            File.Delete(path);
        }
        Assert.InRange(refused, 300, 1500);
    }

    [Fact]
    public async Task ReadAsync_ColumnThatIsNotRequested_IsNotLookedAt()
    {
        var schema = CsvText.Schema(("kept", ColumnType.Int32), ("broken", ColumnType.String));
        var bytes = await WriteAsync(schema, "abc-é-xyz");
        var at = bytes.AsSpan().IndexOf("é"u8);
        bytes[at] = 0xFF;
        var source = ArrowFile.Open("broken", () => new MemoryStream(bytes));
        var error = await Assert.ThrowsAsync<DataException>(async () => await ArrowFileTests.PrintAsync(source));
        Assert.Contains("not UTF-8", error.Problem.Found, StringComparison.Ordinal);
        var rows = await new Dataset<Row>(source, schema).RowsAsync(new ReadRequest { Schema = schema.Select(["kept"]) });
        Assert.Equal([[1], [2]], rows);
    }

    [Fact]
    public async Task ReadAsync_NothingRequestedThatIsThere_StillGivesTheRows()
    {
        var bytes = await WriteAsync(CsvText.Schema(("kept", ColumnType.Int32), ("text", ColumnType.String)), "a");
        var wanted = CsvText.Schema(("absent", ColumnType.Float64));
        var source = ArrowFile.Open("some", () => new MemoryStream(bytes));
        Assert.Equal([[null], [null]], await new Dataset<Row>(source, wanted).RowsAsync(new ReadRequest { Schema = wanted }));
    }

    [Fact]
    public async Task ReadAsync_TextThatStartsWithinACharacter_IsRefused()
    {
        var bytes = await WriteAsync(CsvText.Schema(("n", ColumnType.Int32), ("text", ColumnType.String)), "é");
        // The offsets 0, 2, 4 of the two texts: move the middle one into the first character.
        ReadOnlySpan<int> offsets = [0, 2, 4];
        var at = bytes.AsSpan().IndexOf(System.Runtime.InteropServices.MemoryMarshal.AsBytes(offsets));
        bytes[at + 4] = 1;
        var error = await Assert.ThrowsAsync<DataException>(
            async () => await ArrowFileTests.PrintAsync(ArrowFile.Open("split", () => new MemoryStream(bytes))));
        Assert.Contains("within a character", error.Problem.Found, StringComparison.Ordinal);
    }

    private static async Task<byte[]> WriteAsync(DataSchema schema, string text)
    {
        var builder = new BatchBuilder(schema);
        for (var i = 1; i <= 2; i++)
        {
            builder.Primitive<int>(0).Append(i);
            builder.Text(1).Append(text);
        }
        using var batch = builder.Build("x", 1);
        return await ArrowFileTests.WriteAsync(schema, batch);
    }

    /// <summary>Reads every byte that the columns point to.</summary>
    private static async Task<bool> TouchAsync(string path)
    {
        try
        {
            await foreach (var batch in ArrowFile.Open(path).ReadAsync(cancellationToken: TestContext.Current.CancellationToken))
            {
                using (batch)
                {
                    using var copy = batch.Take([.. Enumerable.Range(0, batch.RowCount)]);
                }
            }
            return true;
        }
        catch (DataException e)
        {
            Assert.StartsWith("MLOPS220", e.Code, StringComparison.Ordinal);
            return false;
        }
    }
}
