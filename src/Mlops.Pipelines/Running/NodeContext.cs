using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>What one step sees while it runs, or while its artifact is loaded.</summary>
/// <param name="run">The run.</param>
/// <param name="state">The step.</param>
/// <param name="resolved">The readers of artifacts of earlier runs, by role.</param>
/// <param name="recorder">Receives what the step reports; null while an artifact is loaded.</param>
internal sealed class NodeContext(
    PipelineRun run, NodeState state, IReadOnlyDictionary<string, IArtifactReader> resolved, StepRecorder? recorder) : StepContext
{
    public override string StepName => state.Node.Name;

    public override int DegreeOfParallelism => run.Options.DegreeOfParallelism;

    public override string? CacheFolder => run.Store.Artifacts.CacheFolder;

    public override IReadOnlyList<ResolvedInput> ResolvedInputs => state.Resolved;

    /// <summary>The run, for the steps of this package.</summary>
    public PipelineRun Run => run;

    public override T Get<T>(Step<T> step) => (T)InputOf(step).Value!;

    public override ArtifactRef ArtifactOf(Step step) => InputOf(step).Result.Artifact!;

    public override IArtifactReader? FindResolved(string role) => resolved.GetValueOrDefault(role);

    public override FittedModel<T>? FindResolvedModel<T>(string role)
    {
        if (FindResolved(role) is not { } reader) return null;
        using var bundle = Bundle.Open(reader);
        var (transform, model) = bundle.LoadModel(run.Components);
        return new FittedModel<T>(transform, model);
    }

    public override void Report(Finding finding) => Recorder.Add(finding);

    public override void RecordMetric(string name, double value) => Recorder.Add(name, value);

    public override void Stop(string reason) => Recorder.Stop(reason);

    public override void Mark(string mark) => Recorder.Mark(mark);

    public override void ReportProgress(double? done, string message) =>
        run.Tell(new StepProgress(StepName, StepStatus.Running, done, message ?? ""));

    private StepRecorder Recorder => recorder ?? throw new PipelineException(new Problem(
        PipelineDiagnostics.ReportedWhileLoading,
        $"Step '{StepName}' reported something while its artifact was loaded",
        Expected: "findings, metrics, marks and stops from ProduceAsync, so that they are recorded and replayed",
        Remedy: "Report it in ProduceAsync."));

    private NodeState InputOf(Step step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var found = run.TryFind(step);
        if (found is not null && state.Node.Inputs.Contains(found.Node)) return found;
        throw new PipelineException(new Problem(
            DiagnosticCodes.StepInputMissing,
            $"Step '{StepName}' asked for step '{step.Name}', which is not among its inputs",
            Expected: state.Node.Inputs.Count == 0 ? "no input at all" : "one of " + string.Join(", ", state.Node.Inputs.Select(i => $"'{i.Name}'")),
            Remedy: "Add the step to Inputs of the definition."));
    }
}
