using System.Globalization;
using System.Text;

namespace Mlops.Data.Tests;

/// <summary>A format that meets bytes from outside: how to make valid ones from a seed, and how to read any.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Create">Valid bytes.</param>
/// <param name="Open">A source over any bytes.</param>
internal sealed record FuzzFormat(string Name, Func<int, byte[]> Create, Func<byte[], IDataSource> Open)
{
    private static DataSchema CsvSchema { get; } = new(
        new Field("n", ColumnType.Int32), new Field("big", ColumnType.Int64), new Field("x", ColumnType.Float64), new Field("f", ColumnType.Float32),
        new Field("text", ColumnType.String), new Field("flag", ColumnType.Boolean), new Field("time", ColumnType.Timestamp),
        new Field("list", ColumnType.List(ColumnType.Int32)), new Field("vector", ColumnType.Vector(ColumnType.Float32, 2)),
        new Field("bytes", ColumnType.Bytes));

    private static DataSchema JsonSchema { get; } = new(
        CsvSchema.Fields.Append(new Field("grid", ColumnType.List(ColumnType.List(ColumnType.Int64))))
            .Append(new Field("blobs", ColumnType.List(ColumnType.List(ColumnType.Bytes)))));

    /// <summary>A new format is added here, and the corpus, the test and the command have it.</summary>
    public static IReadOnlyList<FuzzFormat> All { get; } =
    [
        new("CSV", CreateCsv, bytes => Csv.From("fuzz", [TextInput.FromBytes("fuzz.csv", bytes)], CsvSchema).Source),
        new("CSV, bad rows left out", CreateCsv, bytes => Csv.From(
            "fuzz", [TextInput.FromBytes("fuzz.csv", bytes)], CsvSchema, CsvOptions.Default with { BadRows = BadRowPolicy.Skip(long.MaxValue) }).Source),
        new("JSON Lines", CreateJsonLines, bytes => JsonLines.From("fuzz", [TextInput.FromBytes("fuzz.jsonl", bytes)], JsonSchema).Source),
        new("JSON Lines, bad rows left out", CreateJsonLines, bytes => JsonLines.From(
            "fuzz", [TextInput.FromBytes("fuzz.jsonl", bytes)], JsonSchema, JsonLinesOptions.Default with { BadRows = BadRowPolicy.Skip(long.MaxValue) }).Source),
        new("Arrow file", seed => CreateArrow(seed, isFile: true), bytes => ArrowFile.Open("fuzz.arrow", () => new MemoryStream(bytes))),
        new("Arrow stream", seed => CreateArrow(seed, isFile: false), bytes => ArrowStream.Open("fuzz.arrows", () => new MemoryStream(bytes))),
    ];

    private static byte[] CreateCsv(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("n,big,x,f,text,flag,time,list,vector,bytes\n");
        for (var row = random.Next(1, 30); row > 0; row--)
        {
            var quoted = random.Next(3) == 0 ? "\"a \"\"b\"\",\nc\"" : "é" + random.Next(10);
            text.Append(CultureInfo.InvariantCulture, $"{random.Next()},{random.NextInt64()},{random.NextDouble():R},{random.NextSingle() * 1e20f:R},{quoted},");
            text.Append(CultureInfo.InvariantCulture, $"{(random.Next(2) == 0 ? "true" : "")},2013-05-01T12:30:{random.Next(10, 60)}Z,{row}|2,1.5|{row},AQI=");
            text.Append(random.Next(4) == 0 ? "\r\n" : "\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] CreateJsonLines(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var row = random.Next(1, 30); row > 0; row--)
        {
            text.Append(CultureInfo.InvariantCulture, $"{{\"n\":{random.Next()},\"big\":{random.NextInt64()},\"x\":{random.NextDouble():R},\"f\":1.5,");
            text.Append(CultureInfo.InvariantCulture, $"\"text\":\"a\\u00e9\\n{row}\",\"flag\":{(random.Next(2) == 0 ? "true" : "null")},");
            text.Append(CultureInfo.InvariantCulture, $"\"more\":{{\"deep\":[1,{{\"a\":2}}]}},\"time\":\"2013-05-01T12:30:{random.Next(10, 60)}Z\",");
            text.Append(CultureInfo.InvariantCulture, $"\"list\":[{row},null,2],\"vector\":[1.5,{row}],");
            text.Append(CultureInfo.InvariantCulture, $"\"bytes\":\"AQ=={(row % 5 == 0 ? "" : " ")}\",\"grid\":[[{row},null],null,[]],\"blobs\":[[\"\\/w==\"]]}}");
            text.Append(random.Next(4) == 0 ? "\r\n" : "\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] CreateArrow(int seed, bool isFile)
    {
        using var stream = new MemoryStream();
        using var first = AnyBatches.Create(seed, 1 + seed % 20);
        using var second = AnyBatches.Create(seed + 1000, seed % 7);
        using var nested = NestedBatches.Create(seed, 1 + seed % 20);
        if (seed % 2 == 0) WriteAsync(stream, isFile, nested).AsTask().GetAwaiter().GetResult();
        else WriteAsync(stream, isFile, first, second).AsTask().GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static async ValueTask WriteAsync(Stream stream, bool isFile, params DataBatch[] batches)
    {
        if (isFile)
        {
            var file = new ArrowFileWriter(stream, batches[0].Schema);
            foreach (var batch in batches) await file.WriteAsync(batch);
            await file.CompleteAsync();
            return;
        }
        var writer = new ArrowStreamWriter(stream, batches[0].Schema);
        foreach (var batch in batches) await writer.WriteAsync(batch);
        await writer.CompleteAsync();
    }
}
