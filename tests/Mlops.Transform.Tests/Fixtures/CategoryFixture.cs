using System.Text.Json;

namespace Mlops.Transform.Tests;

/// <summary>Words with labels, weights and targets, and what the references compute of them: made by <c>make_category.py</c>.</summary>
internal static class CategoryFixture
{
    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory,
        "Fixtures", "category.json"))).RootElement;

    /// <summary>Columns word, label, weight and target.</summary>
    public static DataBatch Batch => Table.Of(
        Table.Texts("word", [.. Root.GetProperty("tokens").EnumerateArray().Select(t => t.GetString())]), Doubles("label", "labels"),
        Doubles("weight", "weights"), Doubles("target", "targets"));

    public static JsonElement Of(string name) => Root.GetProperty(name);

    /// <summary>A number for each word.</summary>
    public static Dictionary<string, double> Words(this JsonElement json) =>
        json.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble());

    private static (string, ColumnType, object?[]) Doubles(string name, string property) =>
        Table.Doubles(name, [.. Root.Numbers(property).Select(v => (double?)v)]);
}
