using System.Text.Json;

namespace Mlops.Training.Tests;

/// <summary>Data and results of scikit-learn; see <c>make_linear_models.py</c>.</summary>
internal sealed class LinearModelsFixture
{
    private readonly JsonElement root;

    private LinearModelsFixture(JsonElement root) => this.root = root;

    public static LinearModelsFixture Instance { get; } = new(
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory,
            "Fixtures", "linear_models.json"))).RootElement);

    public FeatureLayout Layout { get; } = ArrayFeatures.LayoutOf(4, 7);

    public int Count => root.GetProperty("labels").GetArrayLength();

    public ArrayFeatures Features(string label, int batchSize = 100)
    {
        var slots = Numbers("slots");
        var labels = Numbers(label);
        var rows = root.GetProperty("dense").EnumerateArray().Select((dense, i) => new FeatureRow(
            [.. dense.EnumerateArray().Select(v => (float)v.GetDouble())], [(4 + (int)slots[i], 1)], labels[i]));
        return new ArrayFeatures(Layout, [.. rows], batchSize);
    }

    public FeatureBatch Batch() => Features("labels", Count).ReadAsync().ToBlockingEnumerable().Single();

    public double[] Numbers(string name) => Numbers(root.GetProperty(name));

    public double[] Numbers(string model, string name) =>
        Numbers(root.GetProperty("models").GetProperty(model).GetProperty(name));

    public double Number(string model, string name) =>
        root.GetProperty("models").GetProperty(model).GetProperty(name).GetDouble();

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(v => v.GetDouble())];
}
