namespace Mlops.Data.Validation.Tests;

/// <summary>Adds steps and runs them in the order of their addition, with artifacts in memory.</summary>
internal sealed class FakeBuilder : IPipelineBuilder, IInputResolver
{
    private readonly List<Step> steps = [];

    public IReadOnlyList<Step> Steps => steps;

    public Dictionary<string, FakeArtifact> LastGood { get; init; } = [];

    public Step<T> Add<T>(StepDefinition<T> definition) where T : notnull
    {
        var step = (Step<T>)definition.CreateStep(this);
        steps.Add(step);
        return step;
    }

    public ValueTask<ArtifactRef?> FindLastGoodAsync(Step step, CancellationToken cancellationToken = default) =>
        new(LastGood.TryGetValue(step.Name, out var artifact) ? new ArtifactRef(artifact.Kind, artifact.Digest) : null);

    public ValueTask<ResolvedInput?> FindModelAsync(string model, string alias, string role, CancellationToken cancellationToken = default) =>
        new((ResolvedInput?)null);

    public Task<FakeRun> RunAsync(Step data, object value) => RunAsync(new FakeRun { Values = { [data.Name] = value } });

    /// <summary>Runs the steps that the run has no value of.</summary>
    public async Task<FakeRun> RunAsync(FakeRun run)
    {
        foreach (var step in steps.Where(s => !run.Values.ContainsKey(s.Name)))
        {
            var resolved = step.Definition.ResolveAsync is { } resolve ? await resolve(this, default) : [];
            var context = new FakeContext(run, step, resolved, LastGood);
            var artifact = new FakeArtifact(step.Definition.Kind);
            await step.Definition.ProduceAsync(context, artifact, default);
            run.Artifacts[step.Name] = artifact;
            run.Values[step.Name] = await step.Definition.LoadValueAsync(context, artifact);
        }
        return run;
    }
}
