namespace Mlops.Training.Tests;

public sealed class TrainVerbsTests
{
    private static readonly LinearRegression Trainer = new() { Seed = 1, Tolerance = 1e-9 };

    [Fact]
    public async Task Train_AsAStep_WritesLoadsAndRecords()
    {
        var features = FakeTransform.Features();
        var run = new FakeRun(features);
        var step = Input(run, features).Train(Trainer);
        var artifact = new MemoryArtifact();
        await step.Definition.ProduceAsync(run, artifact, CancellationToken.None);
        var fitted = await step.Definition.LoadAsync(run, artifact, CancellationToken.None);

        var model = Assert.IsType<LinearModel>(fitted.Model);
        Assert.Same(features.Transform, fitted.Transform);
        Assert.Equal(3, model.Weights[0], 1e-6);
        Assert.Equal(-2, model.Weights[1], 1e-6);
        Assert.Equal(1, model.Intercept, 1e-6);
        Assert.Equal(run.Messages.Count - 1, run.Recorded["iterations"]);
        Assert.Equal(model.Log.Curve[^1].Loss, run.Recorded["training-loss"]);
        Assert.StartsWith("iteration 0: loss ", run.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Train_Definition_IsThatOfTheTrainer()
    {
        var features = FakeTransform.Features();
        var step = Input(new FakeRun(features), features).Train(Trainer);
        Assert.Equal((ArtifactKinds.Model, BundleParts.Model), (step.Definition.Kind, step.Definition.BundlePart));
        Assert.Equal(Trainer.Parameters, step.Definition.Parameters);
        Assert.Equal("linear-regression", Assert.Single(step.Definition.Components).Type);
        Assert.Equal("linear-regression/2", step.Definition.Version);
    }

    [Fact]
    public async Task TrainAsync_WithoutAPipeline_GivesTheSameModel()
    {
        var fitted = await FakeTransform.Features().TrainAsync(Trainer);
        var (alone, step) = (new MemoryArtifact(), new MemoryArtifact());
        fitted.Model.Save(alone);
        var features = FakeTransform.Features();
        var run = new FakeRun(features);
        await Input(run, features).Train(Trainer).Definition.ProduceAsync(run, step, CancellationToken.None);
        Assert.Equal(step.Print(), alone.Print());
    }

    private static Step<Features<Row>> Input(FakeRun run, Features<Row> features) => run.Add(new StepDefinition<Features<Row>>
    {
        Name = "fit",
        Version = "1",
        Kind = "fake",
        ProduceAsync = (_, _, _) => Task.CompletedTask,
        LoadAsync = (_, _, _) => ValueTask.FromResult(features),
    });
}
