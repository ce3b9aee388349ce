namespace Mlops.Training.Tests;

public sealed class TrainingDataTests
{
    private static readonly FeatureLayout Layout = ArrayFeatures.LayoutOf(2, 2);

    private static readonly LogisticRegression Logistic = new() { Seed = 1 };

    private static readonly LinearRegression Linear = new() { Seed = 1 };

    [Fact]
    public async Task TrainAsync_WithoutRows_IsATypedError()
    {
        await RefusedAsync(Logistic, TrainingDiagnostics.NoRows, "no row to train on");
        await RefusedAsync(Linear, TrainingDiagnostics.NoRows, "2 rows have no label", Row(1, double.NaN), Row(2, double.NaN));
    }

    [Fact]
    public async Task TrainAsync_WithOneClass_SaysWhich()
    {
        await RefusedAsync(Logistic, TrainingDiagnostics.OneClass, "All 2 labels are 0", Row(1, 0), Row(2, 0));
        await RefusedAsync(Logistic, TrainingDiagnostics.OneClass, "All 1 labels are 1", Row(1, 1), Row(2, double.NaN));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public async Task TrainAsync_WithAFeatureThatIsNotFinite_NamesFeatureAndRow(float bad)
    {
        await RefusedAsync(Linear, TrainingDiagnostics.FeatureNotFinite, "Feature 'number1' is", Row(1, 0), new([1, bad], [], 1));
        var message = await RefusedAsync(
            Linear, TrainingDiagnostics.FeatureNotFinite,
                "Feature 'kind[1]' is", Row(1, 0), Row(2, 0), new([1, 1], [(2, 1), (3, bad)], 1));
        Assert.Contains("row 3 of the training set", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrainAsync_WithALabelThatTheTaskDoesNotKnow_NamesTheRow()
    {
        await RefusedAsync(Logistic, TrainingDiagnostics.InvalidLabel, "A label is 2 (row 2", Row(1, 0), Row(2, 2));
        await RefusedAsync(Linear, TrainingDiagnostics.InvalidLabel, "A label is", Row(1, 0), Row(2, double.NegativeInfinity));
    }

    [Fact]
    public async Task TrainAsync_WithMissingLabels_SkipsAndCountsThem()
    {
        var all = Generated.Rows(300);
        var layout = ArrayFeatures.LayoutOf(11, 5);
        var holes = all.SelectMany(r => new[] { r with { Label = double.NaN, Dense = new float[11] }, r }).ToList();
        var expected = (LinearModel)(await Logistic.TrainAsync(new ArrayFeatures(layout, all))).Model;
        var actual = (LinearModel)(await Logistic.TrainAsync(new ArrayFeatures(layout, holes))).Model;
        Assert.Equal(expected.Weights, actual.Weights);
        Assert.Equal((300, 300, 0), (actual.Log.Rows, actual.Log.SkippedRows, actual.Log.ValidationRows));
    }

    [Fact]
    public async Task TrainAsync_WithConstantFeatures_GivesThemNoWeight()
    {
        var rows = Enumerable.Range(0, 50).Select(i => new FeatureRow([0.1f, i], [(2, 1)], i % 3 == 0 ? 1 : 0)).ToList();
        foreach (ITrainer trainer in new ITrainer[] { Logistic, Linear })
        {
            var model = (LinearModel)(await trainer.TrainAsync(new ArrayFeatures(Layout, rows))).Model;
            Assert.Equal(0, model.Weights[0], 1e-12);
            Assert.Equal(0, model.Weights[2], 1e-12);
            Assert.Equal(0, model.Weights[3]);
            Assert.NotEqual(0, model.Weights[1]);
        }
    }

    [Fact]
    public async Task TrainAsync_WithConstantLabels_PredictsThem()
    {
        var rows = Enumerable.Range(0, 50).Select(i => new FeatureRow([i, -i], [], 2.5)).ToList();
        var result = await Linear.TrainAsync(new ArrayFeatures(Layout, rows));
        Assert.Equal("converged", result.StoppedBecause);
        Assert.Equal(2.5, ((LinearModel)result.Model).Intercept, 1e-12);
    }

    [Fact]
    public async Task TrainAsync_OnSeparableRows_StaysFiniteAndSeparates()
    {
        var rows = Enumerable.Range(0, 40).Select(i => new FeatureRow([i < 20 ? -1 - i : i, 0], [], i < 20 ? 0 : 1)).ToList();
        var features = new ArrayFeatures(Layout, rows);
        foreach (var l2 in new[] { 0, 1e-4 })
        {
            var result = await (Logistic with { L2 = l2 }).TrainAsync(features);
            var scores = new double[40];
            result.Model.Score(ArrayFeatures.Batch(Layout, rows), scores);
            Assert.All(rows.Zip(scores), p => Assert.True(p.First.Label == 1 ? p.Second > 0.9 : p.Second < 0.1));
        }
    }

    private static FeatureRow Row(float number, double label) => new([number, 1], [(2, 1)], label);

    private static async Task<string> RefusedAsync(ITrainer trainer, string code, string text, params FeatureRow[] rows)
    {
        var error = await Assert.ThrowsAsync<ModelException>(async () => await trainer.TrainAsync(new ArrayFeatures(Layout,
            rows)));
        Assert.Equal(code, error.Code);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        return error.Message;
    }
}
