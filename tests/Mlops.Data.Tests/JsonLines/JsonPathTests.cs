namespace Mlops.Data.Tests;

public sealed class JsonPathTests
{
    private static readonly DataSchema Schema = CsvText.Schema(
        ("id", ColumnType.Int32), ("address.city", ColumnType.String), ("address.geo.lat", ColumnType.Float64), ("z", ColumnType.Boolean));

    [Theory]
    [InlineData("{\"id\":1,\"address\":{\"city\":\"Bonn\",\"geo\":{\"lat\":50.5}},\"z\":true}")]
    [InlineData("{\"z\":true,\"address\":{\"geo\":{\"lat\":50.5,\"lon\":[{\"deep\":{}}]},\"city\":\"Bonn\"},\"id\":1}")]
    [InlineData("{\"address.city\":\"Bonn\",\"address\":{\"geo.lat\":50.5},\"z\":true,\"other\":{\"id\":2},\"id\":1}")]
    [InlineData("{ \"\\u0069d\" : 1 , \"address\" : { \"c\\u0069ty\" : \"Bonn\" , \"geo\" : { \"lat\" : 50.5 } } , \"z\" : true }")]
    [InlineData("{\"address\":{\"city\":\"Bonn\"},\"address\":{\"geo\":{\"lat\":50.5}},\"id\":1,\"z\":true}")]
    public async Task Read_NestedProperties_AreFoundInAnyOrder(string line)
    {
        var rows = await JsonLinesText.ReadAsync(line + "\n" + line + "\n", Schema);
        Assert.All(rows, r => Assert.Equal([1, "Bonn", 50.5, true], r));
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public async Task Read_AbsentNullAndNotAnObject_AreMissing()
    {
        var rows = await JsonLinesText.ReadAsync("{}\n{\"id\":null,\"address\":null}\n{\"address\":{\"geo\":7}}\n{\"address\":[1]}\n", Schema);
        Assert.Equal(4, rows.Count);
        Assert.All(rows, r => Assert.All(r, Assert.Null));
    }

    [Theory]
    [InlineData("{\"id\":1,\"id\":1}", "id")]
    [InlineData("{\"id\":null,\"id\":1}", "id")]
    [InlineData("{\"address\":{\"city\":\"a\"},\"address.city\":\"b\"}", "address.city")]
    public async Task Read_PropertyTwice_IsAnError(string line, string path)
    {
        var error = await JsonLinesText.FailAsync(line, Schema);
        Assert.Equal(JsonLinesDiagnostics.DoubledProperty, error.Code);
        Assert.StartsWith($"Property '{path}' comes twice", error.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ObjectAndItsParts_BothCanBeColumns()
    {
        var schema = CsvText.Schema(("a", ColumnType.String), ("a.b", ColumnType.Int32));
        Assert.Equal([["{\"b\": 1}", 1], ["2", null]], await JsonLinesText.ReadAsync("{\"a\": {\"b\": 1}}\n{\"a\": 2}", schema));
    }

    [Fact]
    public async Task Read_ManyColumnsInAnyOrder_AreFound()
    {
        var schema = new DataSchema(Enumerable.Range(0, 500).Select(i => new Field($"c{i}", ColumnType.Int32)));
        var random = new Random(7);
        var orders = Enumerable.Range(0, 20).Select(_ => Enumerable.Range(0, 500).OrderBy(_ => random.Next()).ToArray()).ToList();
        var text = string.Concat(orders.Select(o => "{" + string.Join(",", o.Select(i => $"\"c{i}\":{i}")) + "}\n"));
        foreach (var row in await JsonLinesText.ReadAsync(text, schema)) Assert.Equal(Enumerable.Range(0, 500), row.Cast<int>());
    }
}
