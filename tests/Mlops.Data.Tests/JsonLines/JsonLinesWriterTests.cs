using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class JsonLinesWriterTests
{
    [Fact]
    public void Write_AnyBatch_IsReadBackEqual() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            using var batch = AnyBatches.Create(seed, Math.Abs(seed % 50));
            var expected = AnyBatches.Print(batch);
            var bytes = WriteAsync(batch.Schema, batch.Slice(0, batch.RowCount)).AsTask().Result;
            return expected == PrintAsync(bytes, batch.Schema).Result;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_AnyTextAndNumber_IsReadBackEqual() => Prop.ForAll(
        ArbMap.Default.ArbFor<(string?, double, float)[]>(),
        rows =>
        {
            var schema = CsvText.Schema(("t", ColumnType.String), ("o.d", ColumnType.Float64), ("o.f", ColumnType.Float32));
            var builder = new BatchBuilder(schema);
            foreach (var (text, number, single) in rows)
            {
                builder.Text(0).Append(text);
                builder.Primitive<double>(1).Append(number);
                builder.Primitive<float>(2).Append(single);
            }
            using var batch = builder.Build();
            var expected = AnyBatches.Print(batch);
            var bytes = WriteAsync(schema, batch.Slice(0, batch.RowCount)).AsTask().Result;
            return expected == PrintAsync(bytes, schema).Result;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Write_DottedColumns_AreNestedObjects()
    {
        var schema = CsvText.Schema(
            ("a.b", ColumnType.Int32), ("c", ColumnType.String), ("a.d.e", ColumnType.Boolean), ("c.x", ColumnType.Timestamp),
            ("l", ColumnType.List(ColumnType.Float64)));
        var builder = new BatchBuilder(schema);
        builder.Primitive<int>(0).Append(1);
        builder.Text(1).Append("é\"\n");
        builder.Boolean(2).AppendMissing();
        builder.Primitive<long>(3).Append(1);
        ((PrimitiveBuilder<double>)((ListBuilder)builder[4]).Items).Append(double.NaN);
        ((ListBuilder)builder[4]).EndRow();
        var text = Encoding.UTF8.GetString(await WriteAsync(schema, builder.Build()));
        Assert.Equal("{\"a\":{\"b\":1,\"d\":{\"e\":null}},\"c\":\"é\\\"\\n\",\"c.x\":\"1970-01-01T00:00:00.000001Z\",\"l\":[\"NaN\"]}\n", text);
        var row = (await JsonLinesText.ReadAsync(text, schema))[0];
        Assert.Equal([1, "é\"\n", null, Timestamps.ToDateTime(1)], row[..4]);
    }

    [Fact]
    public async Task Write_WhatJsonCannotHold_IsAnError()
    {
        var times = new BatchBuilder(CsvText.Schema(("t", ColumnType.Timestamp)));
        times.Primitive<long>(0).Append(long.MaxValue);
        Assert.Equal(JsonLinesDiagnostics.NotWritable,
            (await Assert.ThrowsAsync<DataException>(async () => await WriteAsync(times.Schema, times.Build("x", 5)))).Code);
        var texts = new BatchBuilder(CsvText.Schema(("t", ColumnType.String)));
        texts.Text(0).Append([0xFF]);
        var error = await Assert.ThrowsAsync<DataException>(async () => await WriteAsync(texts.Schema, texts.Build("x", 5)));
        Assert.Equal("x, row 5", error.Problem.Where);
    }

    private static async ValueTask<byte[]> WriteAsync(DataSchema schema, DataBatch batch)
    {
        using var stream = new MemoryStream();
        await JsonLinesWriter.WriteAsync(stream, schema, Once(batch));
        return stream.ToArray();
    }

    private static async IAsyncEnumerable<DataBatch> Once(DataBatch batch)
    {
        await Task.CompletedTask;
        yield return batch;
    }

    private static async Task<string> PrintAsync(byte[] bytes, DataSchema schema)
    {
        var text = new StringBuilder();
        await foreach (var batch in JsonLinesText.OpenBytes(bytes, schema, new JsonLinesOptions { BlockBytes = 300 }).Source.ReadAsync(new ReadRequest { Schema = schema }))
        {
            using (batch) text.Append(AnyBatches.Print(batch));
        }
        return text.ToString();
    }
}
