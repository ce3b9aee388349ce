using System.Text.Json;

namespace Mlops.Transform.Tests;

/// <summary>
/// What scikit-learn computed of categories, lists and texts: made by <c>make_categories.py</c> beside it. Its features are compared with
/// ours by name, as it sorts categories by their text and we sort them by count.
/// </summary>
internal static class ScikitLearn
{
    public static JsonElement Root { get; } = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory,
        "Fixtures", "categories.json"))).RootElement;

    public static string?[] Texts(string property) => Texts(Root.GetProperty(property));

    public static string?[][] Lists(string property) => [.. Root.GetProperty(property).EnumerateArray().Select(Texts)];

    public static double[][] Matrix(JsonElement json) =>
        [.. json.EnumerateArray().Select(r => r.EnumerateArray().Select(n => n.GetDouble()).ToArray())];

    /// <summary>Compares the matrix of a result with features, by the names of both.</summary>
    /// <param name="result">The name of the result.</param>
    /// <param name="transform">With one operation.</param>
    /// <param name="rows">Its features.</param>
    /// <param name="prefix">What our names start with.</param>
    /// <param name="special">Our names for those of scikit-learn that are no category.</param>
    /// <param name="factor">Our numbers of a row times this are those of scikit-learn.</param>
    public static void Equal(string result, FittedTransform transform, float[][] rows, string prefix,
        IReadOnlyDictionary<string, string>? special = null, Func<int, double>? factor = null)
    {
        var json = Root.GetProperty(result);
        var ours = Enumerable.Range(0, transform.Layout.Width).ToDictionary(transform.Layout.NameOf, StringComparer.Ordinal);
        int[] places = [.. Texts(json.GetProperty("names")).Select(n => ours[special is not null && special.TryGetValue(n!, out var s) ? s : prefix + n])];
        var expected = Matrix(json.GetProperty("matrix"));
        Assert.Equal(expected.Length, rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            double[] found = [.. places.Select(p => rows[row][p] * (factor?.Invoke(row) ?? 1))];
            for (var i = 0; i < found.Length; i++) Assert.Equal(expected[row][i], found[i], 3e-7 * Math.Max(1, Math.Abs(expected[row][i])));
            // Nothing else is set.
            Assert.Equal(rows[row].Count(v => v != 0), found.Count(v => v != 0));
        }
    }

    private static string?[] Texts(JsonElement json) => [.. json.EnumerateArray().Select(t => t.GetString())];
}
