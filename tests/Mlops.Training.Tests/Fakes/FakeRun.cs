namespace Mlops.Training.Tests;

/// <summary>Gives one value to one step and records what the step says.</summary>
internal sealed class FakeRun(object value) : StepContext, IPipelineBuilder
{
    public Dictionary<string, double> Recorded { get; } = [];

    public List<string> Messages { get; } = [];

    public override string StepName => "train";

    public override int DegreeOfParallelism => 2;

    public override IReadOnlyList<ResolvedInput> ResolvedInputs => [];

    public Step<T> Add<T>(StepDefinition<T> definition) where T : notnull => (Step<T>)definition.CreateStep(this);

    public override T Get<T>(Step<T> step) => (T)value;

    public override ArtifactRef ArtifactOf(Step step) => throw new NotSupportedException();

    public override IArtifactReader? FindResolved(string role) => null;

    public override FittedModel<T>? FindResolvedModel<T>(string role) => null;

    public override void RecordMetric(string name, double value) => Recorded[name] = value;

    public override void ReportProgress(double? done, string message) => Messages.Add(message);

    public override void Report(Finding finding) => throw new NotSupportedException();

    public override void Stop(string reason) => throw new NotSupportedException();

    public override void Mark(string mark) => throw new NotSupportedException();
}
