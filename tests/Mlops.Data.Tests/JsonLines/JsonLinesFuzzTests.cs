using System.Text;

namespace Mlops.Data.Tests;

/// <summary>Seeded mutations of a good file: whatever the bytes are, rows come out or a typed error does.</summary>
public sealed class JsonLinesFuzzTests
{
    private static readonly DataSchema Schema = CsvText.Schema(
        ("id", ColumnType.Int64), ("name", ColumnType.String), ("at", ColumnType.Timestamp), ("ok", ColumnType.Boolean),
        ("geo.lat", ColumnType.Float64), ("geo.tags", ColumnType.List(ColumnType.String)), ("v", ColumnType.Vector(ColumnType.Float32, 2)));

    [Fact]
    public async Task Read_500MutatedFiles_GiveRowsOrTypedErrors()
    {
        var good = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20).Select(i =>
            $"{{\"id\":{i},\"name\":\"n\\u00e9 {i}\",\"at\":\"2020-01-{i + 1:00}\",\"ok\":true,\"geo\":{{\"lat\":{i}.25,\"tags\":[\"a\",null]}},\"v\":[1,2e{i}]}}\n")));
        var failed = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var bytes = Mutate(good, new Random(seed));
            var options = new JsonLinesOptions { BlockBytes = 1 + seed % 700, MaxRowBytes = 4096 };
            failed += await FailsAsync(() => JsonLinesText.OpenBytes(bytes, Schema, options).RowsAsync()) ? 1 : 0;
            // Leaving rows out must never fail for a row, and agrees on good and bad rows with the reading in one block.
            var skip = options with { BadRows = BadRowPolicy.Skip(1000) };
            var rows = await CountAsync(bytes, skip);
            Assert.Equal(rows, await CountAsync(bytes, skip with { BlockBytes = 1 << 16 }));
            await FailsAsync(async () => await Data.JsonLines.InferAsync("fuzz", [TextInput.FromBytes("fuzz", bytes)], options));
        }
        Assert.InRange(failed, 100, 490);
    }

    private static async Task<(long Good, long Bad)> CountAsync(byte[] bytes, JsonLinesOptions options)
    {
        var log = new BadRowLog();
        try
        {
            var rows = await JsonLinesText.OpenBytes(bytes, Schema, options).RowsAsync(new ReadRequest { Schema = Schema, BadRows = log });
            return (rows.Count, log.Count);
        }
        catch (DataException e) when (e.Code is JsonLinesDiagnostics.InvalidEncoding or JsonLinesDiagnostics.FileNotReadable)
        {
            return (-1, -1);
        }
    }

    private static async Task<bool> FailsAsync(Func<Task> read)
    {
        try
        {
            await read();
            return false;
        }
        catch (MlopsException e)
        {
            Assert.StartsWith("MLOPS", e.Code, StringComparison.Ordinal);
            return true;
        }
    }

    private static byte[] Mutate(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at));
                    break;
                case 2:
                    bytes.Insert(at, "{}[]\",:\\\n\r\0"u8[random.Next(11)]);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                    break;
                case 4:
                    bytes[at] = (byte)(bytes[at] ^ 1 << random.Next(8));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
            if (bytes.Count == 0) bytes.Add((byte)'{');
        }
        return [.. bytes];
    }
}
