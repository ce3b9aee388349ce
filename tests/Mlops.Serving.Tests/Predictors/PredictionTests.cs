using System.Text;
using System.Text.Json;

namespace Mlops.Serving.Tests;

public sealed class PredictionTests
{
    [Theory]
    [InlineData(0.83, "{\"probability\":0.83,\"label\":true}")]
    [InlineData(0.5, "{\"probability\":0.5,\"label\":true}")]
    [InlineData(0.25, "{\"probability\":0.25,\"label\":false}")]
    public void BinaryPrediction_WriteJson_HasProbabilityAndLabel(double score, string expected) =>
        Assert.Equal(expected, Json(BinaryPrediction.Create(new ModelOutput(ModelTask.BinaryClassification, score))));

    [Fact]
    public void RegressionPrediction_WriteJson_HasValue() =>
        Assert.Equal("{\"value\":12.5}", Json(RegressionPrediction.Create(new ModelOutput(ModelTask.Regression, 12.5))));

    private static string Json<T>(T prediction) where T : IPrediction<T>
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) prediction.WriteJson(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
