using System.Globalization;
using System.Text.Json;

namespace Mlops.Data.Validation.Tests;

/// <summary>What NumPy and SciPy computed: made by <c>Fixtures/make_distances.py</c>.</summary>
internal static class DistanceFixture
{
    private static readonly JsonElement Root = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "distances.json"))).RootElement;

    public static IEnumerable<JsonElement> Cases(string name) => Root.GetProperty(name).EnumerateArray();

    public static double Number(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => double.NaN,
        JsonValueKind.String => json.GetString()![0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
        _ => json.GetDouble(),
    };

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(Number)];

    /// <summary>A sorted sample: listed, or given by its formula.</summary>
    public static double[] Sample(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array) return [.. Numbers(json).Order()];
        var (step, modulus) = (json.GetProperty("step").GetInt64(), json.GetProperty("modulus").GetInt64());
        var (scale, shift) = (json.GetProperty("scale").GetDouble(), json.GetProperty("shift").GetDouble());
        return [.. Enumerable.Range(0, json.GetProperty("count").GetInt32()).Select(i => i * step % modulus * scale + shift).Order()];
    }

    /// <summary>A formula: within 1e-12 of the size, or of the tiny numbers that cancelling leaves.</summary>
    public static void AssertFormula(JsonElement @case, string name, double actual)
    {
        if (@case.TryGetProperty(name, out var expected)) AssertClose(@case, name, Number(expected), actual, 1e-12, 1e-15);
    }

    /// <summary>A chance: within 1e-9 of its size.</summary>
    public static void AssertChance(JsonElement @case, string name, double actual)
    {
        if (@case.TryGetProperty(name, out var expected)) AssertClose(@case, name, Number(expected), actual, 1e-9, 1e-15);
    }

    private static void AssertClose(JsonElement @case, string name, double expected, double actual, double relative, double absolute)
    {
        var isClose = expected.Equals(actual) || Math.Abs(expected - actual) <= Math.Max(absolute, relative * Math.Abs(expected));
        var which = @case.TryGetProperty("name", out var title) ? title.GetString() : @case.GetRawText();
        Assert.True(isClose, string.Create(CultureInfo.InvariantCulture, $"{name} of {which}: {actual:R} instead of {expected:R}"));
    }
}
