using System.Globalization;
using System.Text.Json;

namespace Mlops.Evaluation.Tests;

/// <summary>Every metric against scikit-learn 1.2.1, see <c>Fixtures/make_metrics.py</c>. Tolerance: 1e-12 relative.</summary>
public sealed class ScikitLearnTests
{
    private static readonly JsonElement Cases = JsonDocument.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "metrics.json"))).RootElement.GetProperty("cases");

    [Theory]
    [InlineData("spread")]
    [InlineData("ties")]
    [InlineData("rare")]
    [InlineData("constant")]
    [InlineData("certain")]
    [InlineData("onlyPositives")]
    [InlineData("onlyNegatives")]
    [InlineData("regression")]
    [InlineData("farFromZero")]
    [InlineData("constantLabels")]
    [InlineData("oneRow")]
    public void Compute_OnACase_EqualsScikitLearn(string name)
    {
        var data = Cases.GetProperty(name);
        var (scores, labels) = (Numbers(data, "scores"), Numbers(data, "labels"));
        foreach (var expected in data.GetProperty("metrics").EnumerateObject())
        {
            var value = Metric.All.Single(m => m.Name == expected.Name).Compute(scores, labels);
            if (expected.Value.ValueKind == JsonValueKind.Null)
            {
                Assert.False(value.IsDefined, $"{expected.Name} is {value}");
                Assert.NotEmpty(value.Reason);
                continue;
            }
            // The squares of labels near 1e9 leave scikit-learn itself about nine digits of R2 there.
            var tolerance = name == "farFromZero" && expected.Name == "r2" ? 1e-7 : 1e-12;
            var wanted = expected.Value.GetDouble();
            Assert.True(
                Math.Abs(value.Value!.Value - wanted) <= tolerance * Math.Max(1, Math.Abs(wanted)),
                string.Create(CultureInfo.InvariantCulture, $"{expected.Name}: {wanted:R} expected, {value.Value:R} found"));
        }
    }

    private static double[] Numbers(JsonElement data, string name) =>
        [.. data.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];
}
