using System.Text;

namespace Mlops.Data.Tests;

public sealed class CsvWriterTests
{
    private static readonly string[] Texts = ["", "a", "a,b", "\"", "x\ny", "\r", "é€𝄞", " padded ", "NA", "\uFEFF", "'", "1|2"];

    [Fact]
    public async Task WriteAsync_PlainValues_QuotesOnlyWhereNeeded()
    {
        var schema = CsvText.Schema(("n", ColumnType.Float64), ("a,b", ColumnType.String), ("t", ColumnType.Timestamp), ("b", ColumnType.Boolean));
        var builder = new BatchBuilder(schema);
        Append(builder, 0.1, "plain text", 0, true);
        Append(builder, null, "", 1_500_000, false);
        Append(builder, double.NaN, null, null, null);
        Append(builder, -1e300, "say \"hi\", you", 1, true);
        Assert.Equal(
            "n,\"a,b\",t,b\n0.1,plain text,1970-01-01T00:00:00Z,true\n,\"\",1970-01-01T00:00:01.500000Z,false\nNaN,,,\n"
            + "-1E+300,\"say \"\"hi\"\", you\",1970-01-01T00:00:00.000001Z,true\n",
            Encoding.UTF8.GetString(await WriteAsync(schema, [builder.Build()])));
    }

    [Fact]
    public async Task WriteAsync_ThenRead_GivesTheSameValues()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var schema = RandomSchema(random);
            var expected = new List<object?[]>();
            var batches = new List<DataBatch>();
            for (var b = random.Next(3); b >= 0; b--)
            {
                var batch = RandomBatch(random, schema, random.Next(0, 200));
                CsvText.Add(batch, expected);
                batches.Add(batch);
            }
            var options = random.Next(3) switch
            {
                0 => new CsvOptions(),
                1 => new CsvOptions { Delimiter = ';', Quote = '\'', NullTokens = ["NA", "0"], BlockBytes = 100 },
                _ => new CsvOptions { Delimiter = '.', HasHeader = false, BlockBytes = 1 },
            };
            var bytes = await WriteAsync(schema, batches, options);
            var actual = await CsvText.OpenBytes(bytes, schema, options).RowsAsync(new ReadRequest { Schema = schema });
            Assert.True(expected.Count == actual.Count, $"seed {seed}");
            for (var i = 0; i < expected.Count; i++) Assert.Equal(expected[i], actual[i]);
        }
    }

    [Fact]
    public async Task WriteAsync_WhatCannotBeReadBack_IsATypedError()
    {
        var one = CsvText.Schema(("a", ColumnType.String));
        var missing = new BatchBuilder(one);
        missing[0].AppendMissing();
        Assert.Equal("MLOPS2109", (await Assert.ThrowsAsync<DataException>(() => WriteAsync(one, [missing.Build()]))).Code);
        missing[0].AppendMissing();
        Assert.Equal("a\n-\n", Encoding.UTF8.GetString(await WriteAsync(one, [missing.Build()], new CsvOptions { NullTokens = ["-"] })));

        var list = CsvText.Schema(("a", ColumnType.List(ColumnType.String)));
        foreach (var item in (string?[])["x|y", "", null])
        {
            var builder = new BatchBuilder(list);
            ((TextBuilder)((ListBuilder)builder[0]).Items).Append(item);
            ((ListBuilder)builder[0]).EndRow();
            Assert.Equal("MLOPS2109", (await Assert.ThrowsAsync<DataException>(() => WriteAsync(list, [builder.Build()]))).Code);
        }

        var time = CsvText.Schema(("a", ColumnType.Timestamp));
        var late = new BatchBuilder(time);
        late.Primitive<long>(0).Append(long.MaxValue / 2);
        Assert.Equal("MLOPS2109", (await Assert.ThrowsAsync<DataException>(() => WriteAsync(time, [late.Build()]))).Code);
    }

    internal static async Task<byte[]> WriteAsync(DataSchema schema, IEnumerable<DataBatch> batches, CsvOptions? options = null)
    {
        using var stream = new MemoryStream();
        await CsvWriter.WriteAsync(stream, schema, batches.ToAsyncEnumerable(), options);
        return stream.ToArray();
    }

    private static void Append(BatchBuilder builder, double? number, string? text, long? time, bool? flag)
    {
        builder.Primitive<double>(0).Append(number);
        builder.Text(1).Append(text);
        builder.Primitive<long>(2).Append(time);
        builder.Boolean(3).Append(flag);
    }

    private static DataSchema RandomSchema(Random random)
    {
        ColumnType[] types =
        [
            ColumnType.Boolean, ColumnType.Int32, ColumnType.Int64, ColumnType.Float32, ColumnType.Float64, ColumnType.String, ColumnType.Timestamp,
            ColumnType.List(ColumnType.Int32), ColumnType.Vector(ColumnType.Float64, 3),
        ];
        return new DataSchema(Enumerable.Range(0, random.Next(2, 9)).Select(i => new Field($"c{i}", types[random.Next(types.Length)])));
    }

    private static DataBatch RandomBatch(Random random, DataSchema schema, int rows)
    {
        var builder = new BatchBuilder(schema);
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < schema.Count; i++)
            {
                if (random.Next(5) == 0) builder[i].AppendMissing();
                else AppendRandom(random, builder[i]);
            }
        }
        return builder.Build();
    }

    private static void AppendRandom(Random random, ColumnBuilder column)
    {
        switch (column)
        {
            case BooleanBuilder b: b.Append(random.Next(2) == 0); break;
            case PrimitiveBuilder<int> i: i.Append(random.Next(3) == 0 ? 0 : random.Next(int.MinValue, int.MaxValue)); break;
            case PrimitiveBuilder<long> l when l.Type.Kind == ColumnKind.Timestamp: l.Append(random.NextInt64(-62135596800000000, 253402300799999999)); break;
            case PrimitiveBuilder<long> l: l.Append(random.NextInt64(long.MinValue, long.MaxValue)); break;
            case PrimitiveBuilder<float> f: f.Append(BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue))); break;
            case PrimitiveBuilder<double> d: d.Append(random.Next(2) == 0 ? random.Next(100) / 4.0 : BitConverter.Int64BitsToDouble(random.NextInt64())); break;
            case TextBuilder t: t.Append(Texts[random.Next(Texts.Length)]); break;
            case ListBuilder list:
                for (var n = random.Next(4); n > 0; n--) AppendRandom(random, list.Items);
                list.EndRow();
                break;
            case VectorBuilder vector:
                for (var n = 0; n < vector.Type.Length; n++) AppendRandom(random, vector.Items);
                vector.EndRow();
                break;
        }
    }
}
