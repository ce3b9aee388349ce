namespace Mlops.Evaluation.Tests;

/// <summary>Runs single steps with given inputs, as a pipeline would.</summary>
internal sealed class FakeRun : StepContext, IPipelineBuilder, IInputResolver
{
    private readonly Dictionary<StepDefinition, object> values = new(ReferenceEqualityComparer.Instance);

    public FittedModel<Row>? Production { get; init; }

    public Dictionary<string, double> Recorded { get; } = [];

    public List<Problem> Problems { get; } = [];

    public override string StepName => "fake";

    public override int DegreeOfParallelism => 2;

    public override IReadOnlyList<ResolvedInput> ResolvedInputs => resolved;

    private IReadOnlyList<ResolvedInput> resolved = [];

    public Step<T> Add<T>(StepDefinition<T> definition) where T : notnull => (Step<T>)definition.CreateStep(this);

    /// <summary>A step with a value.</summary>
    public Step<T> Given<T>(T value) where T : notnull
    {
        var definition = new StepDefinition<T>
        {
            Name = typeof(T).Name,
            Version = "1",
            Kind = "fake",
            ProduceAsync = (_, _, _) => Task.CompletedTask,
            LoadAsync = (_, _, _) => ValueTask.FromResult(value),
        };
        values[definition] = value;
        return Add(definition);
    }

    /// <summary>Checks, resolves, produces and loads a step.</summary>
    public async Task<T> RunAsync<T>(Step<T> step) where T : notnull
    {
        step.Definition.Check?.Invoke(new FakeCheck(Problems));
        if (step.Definition.ResolveAsync is { } resolve) resolved = await resolve(this, default);
        var artifact = new MemoryArtifact(step.Definition.Kind);
        await step.Definition.ProduceAsync(this, artifact, default);
        var value = await step.Definition.LoadAsync(this, artifact, default);
        values[step.Definition] = value;
        Last = artifact;
        return value;
    }

    public MemoryArtifact? Last { get; private set; }

    public override T Get<T>(Step<T> step) => (T)values[step.Definition];

    public override ArtifactRef ArtifactOf(Step step) => throw new NotSupportedException();

    public override IArtifactReader? FindResolved(string role) => null;

    public override FittedModel<T>? FindResolvedModel<T>(string role) =>
        ResolvedInputs.Any(i => i.Role == role) ? (FittedModel<T>?)(object?)Production : null;

    public ValueTask<ArtifactRef?> FindLastGoodAsync(Step step, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public ValueTask<ResolvedInput?> FindModelAsync(string model, string alias, string role,
        CancellationToken cancellationToken = default)
    {
        Assert.Equal(("taxi-tips", "production"), (model, alias));
        var bundle = new ArtifactRef(ArtifactKinds.Bundle, Digest.Of("bundle"));
        return ValueTask.FromResult(Production is null ? null : new ResolvedInput(role, bundle) { Uri = "taxi-tips/3" });
    }

    public override void RecordMetric(string name, double value) => Recorded[name] = value;

    public override void Report(Finding finding) => throw new NotSupportedException();

    public override void Stop(string reason) => throw new NotSupportedException();

    public override void Mark(string mark) => throw new NotSupportedException();

    public override void ReportProgress(double? done, string message)
    {
    }

    private sealed class FakeCheck(List<Problem> problems) : CheckContext
    {
        public override DataSchema? FindSchema(Step step) => MemorySource.Schema;

        public override void SetSchema(DataSchema schema) => throw new NotSupportedException();

        public override void Report(Problem problem) => problems.Add(problem);
    }
}
