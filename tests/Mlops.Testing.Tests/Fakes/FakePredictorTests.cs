using Mlops.Serving;

namespace Mlops.Testing.Tests;

public sealed class FakePredictorTests
{
    [Fact]
    public void Predict_Score_BecomesThePrediction()
    {
        var predictor = new FakePredictor<Fare, BinaryPrediction>(f => f.Amount > 5 ? 0.9 : 0.1);
        Assert.Equal(new BinaryPrediction(0.9, true), predictor.Predict(new Fare(6, null), out var version));
        Assert.Equal(new BinaryPrediction(0.1, false), predictor.Predict(new Fare(4, null)));
        Assert.Equal("fake/1", version.ToString());
        Assert.Same(version, predictor.Version);
    }

    [Fact]
    public void Predict_OwnVersion_IsReported()
    {
        var mine = new ModelVersionInfo("tips", 7, Digest.Of("tips"));
        Assert.Same(mine, new FakePredictor<Fare, RegressionPrediction>(f => f.Amount, ModelTask.Regression, mine).Version);
    }
}
