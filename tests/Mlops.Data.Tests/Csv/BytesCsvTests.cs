using System.Text;

namespace Mlops.Data.Tests;

public sealed class BytesCsvTests
{
    [Fact]
    public async Task Read_DeclaredBytes_AreBase64AndEmptyIsNotMissing() => Assert.Equal(
        [new byte[] { 1, 2 }, new byte[] { 0xFB, 0xFF }, Array.Empty<byte>(), null, new byte[] { 1 }],
        await CsvText.ColumnAsync(ColumnType.Bytes, "AQI=", " +/8= ", "\"\"", "", "\"AQ==\""));

    [Theory]
    [InlineData("AQ")]
    [InlineData("A-_=")]
    [InlineData("é")]
    public async Task Read_WhatIsNoBase64_IsABadRow(string text)
    {
        var error = await CsvText.FailAsync($"a,b\n{text},1\n", CsvText.Schema(("a", ColumnType.Bytes)));
        Assert.Equal(CsvDiagnostics.InvalidValue, error.Code);
        Assert.Equal("bytes: base64, with padding", error.Problem.Expected);
    }

    [Fact]
    public async Task WriteThenRead_BytesAndListsOfThem_GivesTheSameValues()
    {
        var schema = CsvText.Schema(("bytes", ColumnType.Bytes), ("list", ColumnType.List(ColumnType.Bytes)));
        var random = new Random(5);
        var builder = new BatchBuilder(schema);
        for (var row = 0; row < 500; row++)
        {
            ValueAppender.TryAppend(builder[0], row % 5 == 0 ? null : Bytes(random, row % 4));
            ValueAppender.TryAppend(builder[1], row % 7 == 0 ? null : Enumerable.Range(0, row % 3 + 1 + row % 2).Select(i => i == 1 ? null : Bytes(random, 1 + i)).ToArray());
        }
        using var batch = builder.Build();
        var expected = new List<object?[]>();
        CsvText.Add(batch, expected);
        var bytes = await WriteAsync(schema, batch);
        var actual = await CsvText.OpenBytes(bytes, schema, new CsvOptions { BlockBytes = 200 }).RowsAsync(new ReadRequest { Schema = schema });
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task WriteAsync_MissingBytesInTheOnlyColumn_IsRefusedAsQuotesWouldBeNoBytes()
    {
        using var batch = NestedValues.Of(ColumnType.Bytes, [null]);
        Assert.Equal(CsvDiagnostics.NotWritable, (await Assert.ThrowsAsync<DataException>(() => WriteAsync(batch.Schema, batch))).Code);
    }

    [Fact]
    public async Task ReadAndWrite_ListsOfLists_AreATypedErrorThatSaysWhatToDo()
    {
        var schema = CsvText.Schema(("grid", NestedBatches.Lists(2, ColumnType.Int32)));
        var read = await Assert.ThrowsAsync<SchemaException>(() => CsvText.ReadAsync("grid\n1\n", schema));
        Assert.Equal(CsvDiagnostics.NestedList, read.Code);
        Assert.Equal(
            "MLOPS2112: Column 'grid' is of type list<list<int32>>, and a field of CSV has one separator for items (test). Expected single values, "
            + "and lists of single values. Use JSON Lines or Arrow IPC, leave the column out, or declare it as string and parse it yourself.",
            read.Message);
        using var batch = NestedValues.Of(schema.Fields[0].Type, [null]);
        Assert.Equal(CsvDiagnostics.NestedList, (await Assert.ThrowsAsync<SchemaException>(() => WriteAsync(batch.Schema, batch))).Code);
        Assert.Equal([["1"]], await CsvText.ReadAsync("grid\n1\n", CsvText.Schema(("grid", ColumnType.String))));
    }

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static async Task<byte[]> WriteAsync(DataSchema schema, DataBatch batch)
    {
        using var stream = new MemoryStream();
        await CsvWriter.WriteAsync(stream, schema, new[] { batch.Slice(0, batch.RowCount) }.ToAsyncEnumerable());
        return stream.ToArray();
    }
}
