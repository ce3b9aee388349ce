using System.Text;
using System.Text.Json;

namespace Mlops.Data.Validation.Tests;

/// <summary>Tables of an id, an amount and a name, and comparisons of them.</summary>
internal static class SkewData
{
    public static readonly DataSchema Schema = new(
        new Field("id", ColumnType.String), new Field("amount", ColumnType.Float64), new Field("name", ColumnType.String));

    public static MemorySource Table(params object?[][] rows) => new(Schema, rows);

    public static MemorySource Column(ColumnType type, params object?[] values) => new(
        new DataSchema(new Field("id", ColumnType.Int64), new Field("x", type)), [.. values.Select((v, i) => new[] { (long)i, v })]);

    public static async Task<SkewReport> Compare(
        IDataSource training, IDataSource serving, SkewOptions? options = null, params string[] keys) =>
        await training.CompareRowsAsync(serving, keys.Length == 0 ? ["id"] : keys, options, TestContext.Current.CancellationToken);

    public static async Task<ColumnSkew> CompareColumn(ColumnType type, object? training, object? serving, SkewTolerance? tolerance = null) =>
        (await Compare(Column(type, training), Column(type, serving), new SkewOptions { Tolerance = tolerance ?? new() })).Columns[0];

    public static string Json(SkewReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true })) report.Write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
