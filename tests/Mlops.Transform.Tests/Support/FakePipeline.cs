namespace Mlops.Transform.Tests;

/// <summary>A pipeline of one step, checked, produced and loaded by hand.</summary>
internal sealed class FakePipeline : IPipelineBuilder
{
    public Step<TrainingSet<Row>> Train => Source<TrainingSet<Row>>("split");

    public Step<T> Add<T>(StepDefinition<T> definition) where T : notnull => (Step<T>)definition.CreateStep(this);

    public Step<T> Source<T>(string name) where T : notnull => Add(new StepDefinition<T>
    {
        Name = name,
        Version = "1",
        Kind = "test",
        ProduceAsync = (_, _, _) => Task.CompletedTask,
        LoadAsync = (_, _, _) => throw new InvalidOperationException("not loaded"),
    });
}
