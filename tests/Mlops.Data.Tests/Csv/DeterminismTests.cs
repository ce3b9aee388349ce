using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mlops.Data.Tests;

public sealed class DeterminismTests
{
    private static readonly DataSchema Schema = CsvText.Schema(
        ("i", ColumnType.Int64), ("f", ColumnType.Float64), ("t", ColumnType.String), ("when", ColumnType.Timestamp), ("b", ColumnType.Boolean));

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(64)]
    [InlineData(1000)]
    [InlineData(65536)]
    public async Task Read_AnyDegreeOfParallelism_GivesTheSameBatches(int blockBytes)
    {
        var data = CsvText.Open(Generate(1500), Schema, new CsvOptions { BlockBytes = blockBytes });
        var expected = await Describe(data, 1);
        Assert.Equal(expected, await Describe(data, 2));
        Assert.Equal(expected, await Describe(data, 8));
    }

    [Fact]
    public async Task Read_AnyBlockSize_GivesTheSameRows()
    {
        var text = Generate(400);
        var expected = await CsvText.ReadAsync(text, Schema);
        Assert.Equal(400, expected.Count);
        foreach (var block in Enumerable.Range(1, 200).Append(4096))
        {
            var rows = await CsvText.ReadAsync(text, Schema, new CsvOptions { BlockBytes = block });
            Assert.True(expected.Count == rows.Count && expected.Zip(rows).All(p => p.First.SequenceEqual(p.Second)), $"block {block}");
        }
    }

    [Fact]
    public async Task Read_AnyCulture_GivesTheSameRows()
    {
        var text = Generate(100);
        var expected = await CsvText.ReadAsync(text, Schema);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["de-DE", "tr-TR", "ar-SA"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                var rows = await CsvText.ReadAsync(text, Schema);
                Assert.True(expected.Zip(rows).All(p => p.First.SequenceEqual(p.Second)), culture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ByteMasks_VectorsAndScalars_Agree()
    {
        var random = new Random(5);
        var bytes = new byte[128];
        for (var i = 0; i < 5000; i++)
        {
            for (var b = 0; b < bytes.Length; b++) bytes[b] = random.Next(3) == 0 ? ",\"\n;\r"u8[random.Next(5)] : (byte)random.Next(256);
            var offset = random.Next(64);
            var vector = ByteMasks.Read(ref bytes[offset], (byte)',', (byte)'"');
            var scalar = ByteMasks.ReadScalar(ref bytes[offset], (byte)',', (byte)'"');
            Assert.Equal((scalar.Delimiters, scalar.Quotes, scalar.Newlines), (vector.Delimiters, vector.Quotes, vector.Newlines));
            ulong parity = 0;
            for (var bit = 0; bit < 64; bit++) parity |= (ulong)(ulong.PopCount(vector.Quotes & (ulong.MaxValue >> (63 - bit))) & 1) << bit;
            Assert.Equal(parity, ByteMasks.PrefixXor(vector.Quotes));
        }
    }

    [Fact]
    public async Task Read_MutatedBytes_GiveRowsOrATypedError()
    {
        var seeds = Encoding.UTF8.GetBytes(Generate(40));
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var bytes = (byte[])seeds.Clone();
            for (var n = random.Next(1, 12); n > 0; n--)
                bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? ",\"\n\r|-.e"u8[random.Next(8)] : (byte)random.Next(256);
            bytes = bytes[..random.Next(bytes.Length + 1)];
            var options = new CsvOptions
            {
                BlockBytes = random.Next(1, 400), MaxRowBytes = random.Next(10, 5000), BadRows = random.Next(2) == 0 ? BadRowPolicy.Fail : BadRowPolicy.Skip(1000, 0.9),
            };
            var error = await Record.ExceptionAsync(() => CsvText.OpenBytes(bytes, Schema, options).RowsAsync());
            Assert.True(error is null or MlopsException, $"seed {seed}: {error}");
            var inferred = await Record.ExceptionAsync(async () => await Csv.InferAsync("x", [TextInput.FromBytes("x", bytes)], options));
            Assert.True(inferred is null or MlopsException, $"seed {seed}: {inferred}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Read_LongFile_ReadsNoMoreThanAFewBlocksAhead(int degree)
    {
        const int Rows = 300_000;
        var row = "12,0.25,some text,1400269500,true\n"u8.ToArray();
        var streams = new List<RepeatedStream>();
        var input = new TextInput("long.csv", () =>
        {
            streams.Add(new RepeatedStream("i,f,t,when,b\n"u8.ToArray(), row, Rows));
            return streams[^1];
        });
        var options = new CsvOptions { BlockBytes = 1 << 16 };
        long seen = 0, furthest = 0;
        await foreach (var batch in Csv.From("long", [input], Schema, options).Source.ReadAsync(new ReadRequest { DegreeOfParallelism = degree }))
        {
            using (batch) seen += batch.RowCount;
            furthest = Math.Max(furthest, streams[^1].Position - seen * row.Length);
        }
        Assert.Equal(Rows, seen);
        Assert.True(furthest <= (3 * degree + 3) * options.BlockBytes, $"{furthest} bytes ahead");
    }

    private static async Task<List<string>> Describe(Dataset<Row> data, int degree)
    {
        var batches = new List<string>();
        await foreach (var batch in data.Source.ReadAsync(new ReadRequest { DegreeOfParallelism = degree }))
        {
            using (batch)
            {
                var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
                text.AppendFormatted($"{batch.FirstRow} {batch.RowCount} dictionary {((StringData)batch["t"]).Dictionary?.Length}");
                var rows = new List<object?[]>();
                CsvText.Add(batch, rows);
                foreach (var row in rows) text.AppendLiteral("\n" + string.Join(';', row.Select(v => Convert.ToString(v ?? "-", CultureInfo.InvariantCulture))));
                batches.Add(text.ToStringAndClear());
            }
        }
        return batches;
    }

    private static string Generate(int rows)
    {
        var random = new Random(11);
        var text = new StringBuilder("i,f,t,when,b\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(random.Next(9) == 0 ? "" : random.NextInt64(-1000, 1L << 40).ToString(CultureInfo.InvariantCulture)).Append(',');
            text.Append(random.Next(9) == 0 ? "" : (random.NextDouble() * random.Next(1, 1000)).ToString("R", CultureInfo.InvariantCulture)).Append(',');
            text.Append(random.Next(4) switch { 0 => "plain", 1 => "\"quo\"\"ted, \n text\"", 2 => $"id{row}", _ => "" }).Append(',');
            text.Append(random.Next(2) == 0 ? "2013-05-01T12:30:15.25Z" : "1400269500").Append(',').Append(random.Next(2) == 0 ? "true" : "0");
            text.Append(random.Next(2) == 0 ? "\n" : "\r\n");
        }
        return text.ToString();
    }
}
