using System.Text.Json;

namespace Mlops.Transform.Tests;

/// <summary>What scikit-learn and NumPy computed: made by <c>make_preprocessing.py</c> beside it.</summary>
internal static class Preprocessing
{
    private static readonly JsonDocument Document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory,
        "Fixtures", "preprocessing.json")));

    public static TheoryData<string> Columns =>
        new(Document.RootElement.GetProperty("columns").EnumerateObject().Select(c => c.Name));

    public static JsonElement OneHot => Document.RootElement.GetProperty("oneHot");

    public static JsonElement Column(string name) => Document.RootElement.GetProperty("columns").GetProperty(name);

    public static double[] Numbers(this JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];

    public static DataBatch Batch(this JsonElement json) =>
        Table.Of(Table.Doubles("x", [.. json.Numbers("values").Select(v => (double?)v)]));

    /// <summary>
    /// Features are float32: half a unit in its last place, and a little for the last bits of float64 before it.
    /// </summary>
    public static void Near(IReadOnlyList<double> expected, IReadOnlyList<float> actual, double slack = 1e-7)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= slack * Math.Max(1, Math.Abs(expected[i])),
                $"row {i}: expected {expected[i]:R}, actual {actual[i]:R}");
    }
}
