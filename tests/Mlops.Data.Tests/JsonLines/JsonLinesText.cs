using System.Text;

namespace Mlops.Data.Tests;

/// <summary>JSON Lines for tests.</summary>
internal static class JsonLinesText
{
    public static Dataset<Row> Open(string text, DataSchema schema, JsonLinesOptions? options = null) =>
        OpenBytes(Encoding.UTF8.GetBytes(text), schema, options);

    public static Dataset<Row> OpenBytes(byte[] bytes, DataSchema schema, JsonLinesOptions? options = null) =>
        Data.JsonLines.From("test", [TextInput.FromBytes("test.jsonl", bytes)], schema, options);

    public static Task<List<object?[]>> ReadAsync(string text, DataSchema schema, JsonLinesOptions? options = null) =>
        Open(text, schema, options).RowsAsync(new ReadRequest { Schema = schema });

    /// <summary>The values of one column, one on each line.</summary>
    public static async Task<List<object?>> ColumnAsync(ColumnType type, params string[] values) =>
        [.. (await ReadAsync(string.Concat(values.Select(v => $"{{\"a\":{v}}}\n")), CsvText.Schema(("a", type)))).Select(r => r[0])];

    public static async Task<DataException> FailAsync(string text, DataSchema schema, JsonLinesOptions? options = null) =>
        await Assert.ThrowsAsync<DataException>(() => ReadAsync(text, schema, options));

    public static Task<DataException> FailAsync(ColumnType type, string value) =>
        FailAsync($"{{\"a\":{value}}}", CsvText.Schema(("a", type)));

    public static async Task<DataSchema> InferAsync(string text, JsonLinesOptions? options = null) =>
        (await Data.JsonLines.InferAsync("test", [TextInput.FromBytes("test.jsonl", Encoding.UTF8.GetBytes(text))], options)).Schema;
}
