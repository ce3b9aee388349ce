namespace Mlops.Training.Tests;

/// <summary>Coefficients and predictions against scikit-learn 1.2.1, see <c>Fixtures/make_linear_models.py</c>.</summary>
public sealed class ScikitLearnTests
{
    private static readonly LinearModelsFixture Data = LinearModelsFixture.Instance;

    [Theory]
    [InlineData("l2")]
    [InlineData("l2Strong")]
    [InlineData("l2Balanced")]
    [InlineData("l2Explicit")]
    public async Task LogisticRegression_WithL2_HasTheCoefficientsOfScikitLearn(string name)
    {
        var weights = name switch
        {
            "l2Balanced" => ClassWeights.Balanced,
            "l2Explicit" => ClassWeights.Explicit(1, 3),
            _ => ClassWeights.None,
        };
        var positives = Data.Numbers("labels").Sum();
        var total = name == "l2Explicit" ? Data.Count + 2 * positives : Data.Count;
        var trainer = new LogisticRegression
        {
            Seed = 1,
            L2 = 1 / (total * Data.Number(name, "C")),
            ClassWeights = weights,
            Tolerance = 1e-9,
        };

        var model = await TrainAsync(trainer, "labels");

        // newton-cg itself stops within about 1e-6 of the optimum.
        AssertClose(Data.Numbers(name, "coef"), model.Weights, 2e-6);
        Assert.Equal(Data.Number(name, "intercept"), model.Intercept, 1e-4);
        AssertClose(Data.Numbers(name, "probabilities"), Scores(model).AsSpan(0, 20), 1e-6);
        Assert.Equal("converged", model.Log.StoppedBecause);
    }

    [Fact]
    public async Task LogisticRegression_WithL1_ReachesTheObjectiveAndTheZerosOfSaga()
    {
        var c = Data.Number("l1", "C");
        var model = await TrainAsync(new LogisticRegression { Seed = 1, L1 = 1 / (Data.Count * c), L2 = 0, Tolerance = 1e-9 },
            "labels");

        var expected = Data.Numbers("l1", "coef");
        AssertClose(expected, model.Weights, 1e-5);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i] == 0, model.Weights[i] == 0);
        Assert.Equal(Data.Number("l1", "objective"), model.Log.Curve[^1].Loss, 1e-9);
        Assert.True(model.Log.Curve[^1].Loss <= Data.Number("l1", "objective") + 1e-12);
    }

    [Fact]
    public async Task LinearRegression_WithL2_IsRidge()
    {
        var model = await TrainAsync(
            new LinearRegression { Seed = 1, L2 = Data.Number("ridge", "alpha") / Data.Count, Tolerance = 1e-10 }, "targets");

        AssertClose(Data.Numbers("ridge", "coef"), model.Weights, 1e-7);
        Assert.Equal(Data.Number("ridge", "intercept"), model.Intercept, 1e-6);
        AssertClose(Data.Numbers("ridge", "predictions"), Scores(model).AsSpan(0, 20), 1e-7);
    }

    [Fact]
    public async Task LinearRegression_WithoutPenalty_PredictsAsLeastSquares()
    {
        // One-hot columns and an intercept are collinear: predictions are unique, coefficients are not.
        var model = await TrainAsync(new LinearRegression { Seed = 1, Tolerance = 1e-10 }, "targets");

        AssertClose(Data.Numbers("ols", "predictions"), Scores(model), 1e-6);
    }

    [Fact]
    public async Task LinearRegression_WithL1_IsLasso()
    {
        var model = await TrainAsync(new LinearRegression { Seed = 1,
            L1 = Data.Number("lasso", "alpha"), Tolerance = 1e-10 }, "targets");

        var expected = Data.Numbers("lasso", "coef");
        AssertClose(expected, model.Weights, 1e-6);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i] == 0, model.Weights[i] == 0);
    }

    private static async Task<LinearModel> TrainAsync(ITrainer trainer, string label) =>
        (LinearModel)(await trainer.TrainAsync(Data.Features(label))).Model;

    private static double[] Scores(LinearModel model)
    {
        var scores = new double[Data.Count];
        model.Score(Data.Batch(), scores);
        return scores;
    }

    private static void AssertClose(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, $"[{i}]: {expected[i]:R} expected, {actual[i]:R} found");
    }
}
