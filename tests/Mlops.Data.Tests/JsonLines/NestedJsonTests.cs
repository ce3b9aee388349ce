using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class NestedJsonTests
{
    [Fact]
    public void Write_NestedListsAndBytes_IsReadBackEqual() => Prop.ForAll<int, byte>((seed, rows) =>
    {
        using var batch = NestedBatches.Create(seed, rows % 60);
        var expected = AnyBatches.Print(batch);
        var bytes = WriteAsync(batch).GetAwaiter().GetResult();
        return expected == PrintAsync(bytes).GetAwaiter().GetResult();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Write_BytesAndLists_AreBase64AndArrays()
    {
        using var bytes = NestedValues.Of(ColumnType.Bytes, new byte[] { 0xFB, 0xFF, 0 }, Array.Empty<byte>(), null);
        Assert.Equal("{\"x\":\"+/8A\"}\n{\"x\":\"\"}\n{\"x\":null}\n", Encoding.UTF8.GetString(await WriteAsync(bytes)));
        using var lists = NestedValues.Of(
            NestedBatches.Lists(2, ColumnType.Int32), new object?[] { new object?[] { 1, null }, null, Array.Empty<object>() }, Array.Empty<object>(), null);
        Assert.Equal("{\"x\":[[1,null],null,[]]}\n{\"x\":[]}\n{\"x\":null}\n", Encoding.UTF8.GetString(await WriteAsync(lists)));
    }

    [Fact]
    public async Task Read_Bytes_TakesEscapedSlashes()
    {
        var values = await JsonLinesText.ColumnAsync(ColumnType.Bytes, "\"+\\/8A\"", "\"\"", "null");
        Assert.Equal([new byte[] { 0xFB, 0xFF, 0 }, Array.Empty<byte>(), null], values);
    }

    [Fact]
    public async Task Read_ItemOfAListInAListThatIsWrong_NamesItsPlaceAndItsType()
    {
        var error = await JsonLinesText.FailAsync(NestedBatches.Lists(2, ColumnType.Int32), "[[1],null,[2,3,\"x\"]]");
        Assert.Equal("Column 'a[2][2]' has the value '\"x\"'", error.Problem.Found);
        Assert.StartsWith("int32: a whole number", error.Problem.Expected, StringComparison.Ordinal);
        var list = await JsonLinesText.FailAsync(NestedBatches.Lists(2, ColumnType.Int32), "[[1],2]");
        Assert.Equal("Column 'a[1]' has the value '2'", list.Problem.Found);
        Assert.Equal("list<int32>: an array without arrays and objects in it", list.Problem.Expected);
        var whole = await JsonLinesText.FailAsync(NestedBatches.Lists(2, ColumnType.Int32), "2");
        Assert.Equal("list<list<int32>>: an array of arrays", whole.Problem.Expected);
    }

    [Fact]
    public async Task Read_RowAtFaultAmongGoodOnes_LeavesTheOthersWhole()
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(i => i % 7 == 0 ? "{\"a\":[[1],[\"x\"]]}\n" : $"{{\"a\":[[{i}],[],[{i},{i}]]}}\n"));
        var schema = CsvText.Schema(("a", NestedBatches.Lists(2, ColumnType.Int32)));
        var rows = await JsonLinesText.ReadAsync(text, schema, new JsonLinesOptions { BadRows = BadRowPolicy.Skip(100) });
        var expected = Enumerable.Range(0, 300).Where(i => i % 7 != 0).Select(i => new object?[] { new object?[] { new object?[] { i }, Array.Empty<object?>(), new object?[] { i, i } } });
        Assert.Equal(expected, rows);
    }

    [Fact]
    public async Task Read_NestedColumnThatNobodyDeclared_IsListsOfTexts()
    {
        var data = JsonLinesText.Open("{\"a\":[[1,\"x\"],null]}", new DataSchema());
        Assert.Equal("a: list<list<string>>?", (await data.Source.GetSchemaAsync(TestContext.Current.CancellationToken)).ToString());
        Assert.Equal([new object?[] { new object?[] { "1", "x" }, null }], (await data.RowsAsync())[0]);
    }

    private static async Task<byte[]> WriteAsync(DataBatch batch)
    {
        using var stream = new MemoryStream();
        await JsonLinesWriter.WriteAsync(stream, batch.Schema, new[] { batch.Slice(0, batch.RowCount) }.ToAsyncEnumerable());
        return stream.ToArray();
    }

    private static async Task<string> PrintAsync(byte[] bytes)
    {
        var text = new StringBuilder();
        var request = new ReadRequest { Schema = NestedBatches.Schema };
        await foreach (var batch in JsonLinesText.OpenBytes(bytes, NestedBatches.Schema, new JsonLinesOptions { BlockBytes = 500 }).Source.ReadAsync(request))
            using (batch) text.Append(AnyBatches.Print(batch));
        return text.ToString();
    }
}
