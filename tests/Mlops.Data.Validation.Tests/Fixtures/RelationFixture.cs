using System.Text.Json;

namespace Mlops.Data.Validation.Tests;

/// <summary>The rows of <c>relations.json</c> with the results of NumPy and scikit-learn.</summary>
internal sealed class RelationFixture : IDisposable
{
    private readonly JsonDocument document =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "relations.json")));

    public static DataSchema Schema { get; } = new(
        new Field("x", ColumnType.Float64),
        new Field("y", ColumnType.Float64),
        new Field("weight", ColumnType.Float64),
        new Field("kind", ColumnType.String),
        new Field("label", ColumnType.Boolean));

    public double this[string name] => document.RootElement.GetProperty(name).GetDouble();

    public MemorySource Source(int rowsPerPartition = 50)
    {
        var root = document.RootElement;
        object?[][] columns =
        [
            [.. root.GetProperty("x").EnumerateArray().Select(v => (object)v.GetDouble())],
            [.. root.GetProperty("y").EnumerateArray().Select(v => (object)v.GetDouble())],
            [.. root.GetProperty("weights").EnumerateArray().Select(v => (object)v.GetDouble())],
            [.. root.GetProperty("kinds").EnumerateArray().Select(v => v.GetString())],
            [.. root.GetProperty("labels").EnumerateArray().Select(v => (object)v.GetBoolean())],
        ];
        return new MemorySource(
            Schema, [.. Enumerable.Range(0, columns[0].Length).Select(i => columns.Select(c => c[i]).ToArray())], rowsPerPartition);
    }

    public void Dispose() => document.Dispose();
}
