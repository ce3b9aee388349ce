namespace Mlops.Serving.Tests;

/// <summary>The score is the number of the model times 1000, plus fare, plus the length of the company over 100.</summary>
internal sealed class FakeModel(int number, int featureCount = 2) : IModel
{
    public string Type => "fake-model";

    public ModelTask Task => ModelTask.Regression;

    public int FeatureCount => featureCount;

    public static double Expect(int number, double fare, string? company) => number * 1000 + (float)fare + (company ?? "").Length / 100.0;

    public void Score(FeatureBatch features, Span<double> scores)
    {
        for (var i = 0; i < scores.Length; i++) scores[i] = number * 1000 + features.Dense[2 * i] + features.Dense[2 * i + 1] / 100.0;
    }

    public void Save(IArtifactWriter writer) => writer.Write("model.json", json =>
    {
        json.WriteStartObject();
        json.WriteNumber("number", number);
        json.WriteNumber("featureCount", featureCount);
        json.WriteEndObject();
    });
}
