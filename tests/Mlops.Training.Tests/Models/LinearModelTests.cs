using System.Text;

namespace Mlops.Training.Tests;

public sealed class LinearModelTests
{
    private static readonly TrainingLog Log = new(10, 0, 1, [new(0, 0.7, 0.1), new(1, 0.5, 0.01) { ValidationLoss = 0.6 }], "converged", """{"l2":0.1}""");

    private static readonly LinearModel Model = new(ModelTask.BinaryClassification, [1.5, -0.1, 1.0 / 3], -0.25, Log);

    [Fact]
    public void Load_WhatSaveWrote_IsTheSameModel()
    {
        var artifact = Saved(Model);
        var loaded = (LinearModel)new LogisticRegressionComponent().Load(artifact);
        Assert.Equal(Model.Weights, loaded.Weights);
        Assert.Equal((Model.Intercept, Model.Type, Model.Task), (loaded.Intercept, loaded.Type, loaded.Task));
        Assert.Equal(Log.Curve, loaded.Log.Curve);
        Assert.Equal(Log with { Curve = [] }, loaded.Log with { Curve = [] });
        Assert.Equal(artifact.Print(), Saved(loaded).Print());
        Assert.Equal(["model.json", "weights.f64"], artifact.Files);
    }

    [Fact]
    public void Load_WithTheComponentOfTheOtherType_IsATypedError()
    {
        var error = Assert.Throws<ArtifactException>(() => new LinearRegressionComponent().Load(Saved(Model)));
        Assert.Equal(TrainingDiagnostics.DamagedModel, error.Code);
        Assert.Contains("'logistic-regression'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ATornFileOfWeights_NamesBothSizes()
    {
        var artifact = Saved(Model);
        artifact.Content["weights.f64"] = artifact.Content["weights.f64"][..^1];
        var error = Assert.Throws<ArtifactException>(() => new LogisticRegressionComponent().Load(artifact));
        Assert.Contains("has 23 bytes", error.Message, StringComparison.Ordinal);
        Assert.Contains("24 for the 3 features", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_AWeightThatIsNotFinite_NamesIt()
    {
        var artifact = Saved(Model);
        BitConverter.TryWriteBytes(artifact.Content["weights.f64"].AsSpan(8), double.NaN);
        var error = Assert.Throws<ArtifactException>(() => new LogisticRegressionComponent().Load(artifact));
        Assert.Contains("Weight 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 9", DiagnosticCodes.NewerFormat)]
    [InlineData("\"intercept\": -0.25", "\"intercept\": \"x\"", DiagnosticCodes.InvalidDocument)]
    [InlineData("\"featureCount\": 3", "\"featureCount\": -3", TrainingDiagnostics.DamagedModel)]
    [InlineData("\"curve\"", "\"curves\"", DiagnosticCodes.InvalidDocument)]
    [InlineData("{", "", DiagnosticCodes.InvalidDocument)]
    public void Load_ADamagedDocument_IsATypedError(string old, string changed, string code)
    {
        var artifact = Saved(Model);
        var text = Encoding.UTF8.GetString(artifact.Content["model.json"]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        artifact.Content["model.json"] = Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal));
        Assert.Equal(code, Assert.Throws<ArtifactException>(() => new LogisticRegressionComponent().Load(artifact)).Code);
    }

    [Fact]
    public void Load_ANewerFormat_IsATypedError() => Assert.Equal(
        DiagnosticCodes.NewerFormat,
        Assert.Throws<ArtifactException>(() => new LogisticRegressionComponent().Load(new MemoryArtifact { FormatVersion = 2 })).Code);

    [Fact]
    public void Score_AWarmModel_AllocatesNothing()
    {
        var layout = ArrayFeatures.LayoutOf(11, 5);
        var model = new LinearModel(ModelTask.BinaryClassification, new double[16], 0.5, Log);
        var batch = ArrayFeatures.Batch(layout, Generated.Rows(50));
        var scores = new double[50];
        model.Score(batch, scores);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) model.Score(batch, scores);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Score_OneRowAtATime_GivesTheBitsOfTheBatch()
    {
        var layout = ArrayFeatures.LayoutOf(11, 5);
        var random = new Random(5);
        var model = new LinearModel(ModelTask.Regression, [.. Enumerable.Range(0, 16).Select(_ => random.NextDouble())], 0.5, Log);
        var rows = Generated.Rows(50);
        var scores = new double[50];
        model.Score(ArrayFeatures.Batch(layout, rows), scores);
        var one = new double[1];
        for (var i = 0; i < rows.Count; i++)
        {
            model.Score(ArrayFeatures.Batch(layout, [rows[i]]), one);
            Assert.Equal(BitConverter.DoubleToInt64Bits(scores[i]), BitConverter.DoubleToInt64Bits(one[0]));
        }
    }

    [Fact]
    public void Score_FeaturesOfAnotherWidth_IsATypedError()
    {
        var batch = ArrayFeatures.Batch(ArrayFeatures.LayoutOf(2, 2), [new([1, 2], [], 0)]);
        Assert.Equal(TrainingDiagnostics.WrongFeatureCount, Assert.Throws<ModelException>(() => Model.Score(batch, new double[1])).Code);
    }

    private static MemoryArtifact Saved(LinearModel model)
    {
        var artifact = new MemoryArtifact();
        model.Save(artifact);
        return artifact;
    }
}
