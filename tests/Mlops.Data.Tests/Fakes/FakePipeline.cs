namespace Mlops.Data.Tests;

/// <summary>Runs one step at a time in memory, and keeps what it reported.</summary>
internal sealed class FakePipeline : StepContext, IPipelineBuilder
{
    private readonly Dictionary<Step, object> values = [];

    public List<Finding> Findings { get; } = [];

    public Dictionary<string, double> Metrics { get; } = [];

    public List<string> Stops { get; } = [];

    public MemoryArtifact Last { get; private set; } = new();

    public override string StepName => "fake";

    public override int DegreeOfParallelism => 2;

    public override IReadOnlyList<ResolvedInput> ResolvedInputs => [];

    public Step<T> Add<T>(StepDefinition<T> definition) where T : notnull => definition.CreateStep(this);

    public async Task<T> RunAsync<T>(Step<T> step) where T : notnull
    {
        Last = new MemoryArtifact();
        await step.Definition.ProduceAsync(this, Last, default);
        var value = await step.Definition.LoadAsync(this, Last, default);
        values[step] = value;
        return value;
    }

    public override T Get<T>(Step<T> step) => (T)values[step];

    public override ArtifactRef ArtifactOf(Step step) => throw new NotSupportedException();

    public override IArtifactReader? FindResolved(string role) => null;

    public override FittedModel<T>? FindResolvedModel<T>(string role) => null;

    public override void Report(Finding finding) => Findings.Add(finding);

    public override void RecordMetric(string name, double value) => Metrics[name] = value;

    public override void Stop(string reason) => Stops.Add(reason);

    public override void Mark(string mark)
    {
    }

    public override void ReportProgress(double? done, string message)
    {
    }
}
