using System.Text;

namespace Mlops.Data.Tests;

/// <summary>CSV texts for tests, and what a reading of them gave, as plain values.</summary>
internal static class CsvText
{
    public static DataSchema Schema(params (string Name, ColumnType Type)[] columns) => new(columns.Select(c => new Field(c.Name, c.Type)));

    public static Dataset<Row> Open(string text, DataSchema schema, CsvOptions? options = null) =>
        OpenBytes(Encoding.UTF8.GetBytes(text), schema, options);

    public static Dataset<Row> OpenBytes(byte[] bytes, DataSchema schema, CsvOptions? options = null) =>
        Data.Csv.From("test", [TextInput.FromBytes("test.csv", bytes)], schema, options);

    public static async Task<List<object?[]>> RowsAsync(this Dataset<Row> data, ReadRequest? request = null)
    {
        var rows = new List<object?[]>();
        await foreach (var batch in data.Source.ReadAsync(request))
        {
            using (batch) Add(batch, rows);
        }
        return rows;
    }

    public static Task<List<object?[]>> ReadAsync(string text, DataSchema schema, CsvOptions? options = null) =>
        Open(text, schema, options).RowsAsync(new ReadRequest { Schema = schema });

    /// <summary>The values of one column of one type.</summary>
    public static async Task<List<object?>> ColumnAsync(ColumnType type, params string[] fields)
    {
        var text = "a,b\n" + string.Concat(fields.Select(f => f + ",x\n"));
        return [.. (await ReadAsync(text, Schema(("a", type)))).Select(r => r[0])];
    }

    public static async Task<DataException> FailAsync(string text, DataSchema schema, CsvOptions? options = null) =>
        await Assert.ThrowsAsync<DataException>(() => ReadAsync(text, schema, options));

    public static void Add(DataBatch batch, List<object?[]> rows)
    {
        for (var i = 0; i < batch.RowCount; i++)
        {
            var row = new Row(batch, i);
            rows.Add([.. batch.Schema.Names.Select(n => row[n])]);
        }
    }
}
