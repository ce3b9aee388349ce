using System.Diagnostics;
using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>One run: starts every node when those that it waits for are done, and records how it ended.</summary>
internal sealed class PipelineRun
{
    private readonly Pipeline pipeline;
    private readonly IProgress<StepProgress>? progress;
    private readonly NodeState[] states;
    private readonly SortedDictionary<int, Exception> failures = [];
    private RunRecord record;
    private Activity? activity;

    public PipelineRun(Pipeline pipeline, MlopsStore store, RunOptions options, IProgress<StepProgress>? progress)
    {
        (this.pipeline, Store, Options, this.progress) = (pipeline, store, options, progress);
        states = [.. pipeline.Graph.Nodes.Select(n => new NodeState(n))];
        Components = options.Components.With(pipeline.Graph.Nodes.SelectMany(n => n.Definition.Components));
        Past = new PastResolver(store, pipeline.Name, options.Span);
        var now = options.Time.GetUtcNow();
        record = new RunRecord(options.RunId ?? Guid.CreateVersion7(now).ToString("N"), pipeline.Name, options.Span, now)
        {
            Environment = RunEnvironment.Describe(options),
        };
    }

    public MlopsStore Store { get; }

    public RunOptions Options { get; }

    public ComponentSet Components { get; }

    public PastResolver Past { get; }

    public string Id => record.Id;

    public async Task<RunResult> ExecuteAsync(CancellationToken cancellationToken)
    {
        using var running = RunTelemetry.StartRun(pipeline.Name, Id, Options.Span);
        activity = running;
        await Store.Runs.StartRunAsync(record, cancellationToken);
        using var slots = new SemaphoreSlim(Options.DegreeOfParallelism);
        var tasks = new Task[states.Length];
        foreach (var state in states) tasks[state.Node.Index] = RunNodeAsync(state, tasks, slots, cancellationToken);
        await Task.WhenAll(tasks);
        await EndAsync(cancellationToken);
        return new RunResult(this, record, [.. states.Select(s => s.Result)]);
    }

    /// <summary>The node of a handle.</summary>
    public PipelineNode NodeOf(Step step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return pipeline.Graph.Find(step) ?? throw new PipelineException(new Problem(
            PipelineDiagnostics.ForeignStep,
            $"Step '{step.Name}' is not a step of pipeline '{pipeline.Name}'",
            Remedy: NearestNames.Suggest(step.Name, pipeline.Steps.Select(s => s.Name))));
    }

    public NodeState? TryFind(Step step) => pipeline.Graph.Find(step) is { } node ? states[node.Index] : null;

    public IEnumerable<NodeState> InputsOf(NodeState state) => state.Node.Inputs.Select(i => states[i.Index]);

    public IEnumerable<NodeState> GuardsOf(NodeState state) =>
        state.Node.Waits.Except(state.Node.Inputs).Select(w => states[w.Index]);

    public ValueTask<object> GetValueAsync(Step step, CancellationToken cancellationToken) =>
        NodeLoader.GetValueAsync(this, states[NodeOf(step).Index], cancellationToken);

    public void Tell(StepProgress news) => progress?.Report(news);

    private async Task RunNodeAsync(NodeState state, Task[] tasks, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        var waits = state.Node.Waits.Select(w => tasks[w.Index]).ToList();
        // Leave the caller's thread: a step that computes without awaiting would otherwise hold up all others.
        await Task.WhenAll(waits).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await slots.WaitAsync(CancellationToken.None);
        try
        {
            if (WhySkipped(state, cancellationToken) is { } reason)
                state.Result = state.Result with { Status = StepStatus.Skipped, Reason = reason };
            else
                await ExecuteNodeAsync(state, cancellationToken);
        }
        finally
        {
            slots.Release();
        }
        Tell(new StepProgress(state.Node.Name, state.Result.Status, state.Result.IsDone ? 1 : null, state.Result.StopReason ?? state.Result.Reason));
    }

    private string? WhySkipped(NodeState state, CancellationToken cancellationToken)
    {
        if (state.Node.Waits.Select(w => states[w.Index].Blocks).FirstOrDefault(b => b is not null) is { } blocked) return blocked;
        if (cancellationToken.IsCancellationRequested) return "the run was cancelled";
        lock (failures) return failures.Count > 0 ? "another step failed" : null;
    }

    private async Task ExecuteNodeAsync(NodeState state, CancellationToken cancellationToken)
    {
        using var step = RunTelemetry.StartStep(state.Node.Name, activity);
        Tell(new StepProgress(state.Node.Name, StepStatus.Running, 0));
        var started = Options.Time.GetTimestamp();
        try
        {
            state.Result = await NodeExecution.ExecuteAsync(this, state, cancellationToken);
        }
        catch (Exception e)
        {
            lock (failures) failures.Add(state.Node.Index, e);
            state.Result = state.Result with { Status = StepStatus.Failed, Reason = $"step '{state.Node.Name}' failed: {e.Message}" };
        }
        state.Result = state.Result with { Seconds = Options.Time.GetElapsedTime(started).TotalSeconds };
        RunTelemetry.EndStep(step, state.Result);
    }

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        var failure = FirstFailure();
        var canceled = cancellationToken.IsCancellationRequested && failure is null or OperationCanceledException
            && Array.Exists(states, s => !s.Result.IsDone);
        var stop = states.FirstOrDefault(s => s.Result.StopReason is not null)?.Result.StopReason;
        record = record with
        {
            Status = canceled ? RunStatus.Canceled : failure is not null ? RunStatus.Failed
                : stop is not null ? RunStatus.Stopped : RunStatus.Succeeded,
            EndedAt = Options.Time.GetUtcNow(),
            Reason = canceled ? "cancelled" : failure?.Message ?? stop ?? "",
            Marks = [.. states.SelectMany(s => s.Result.Marks).Distinct().Order(StringComparer.Ordinal)],
        };
        await RecordEndAsync(failure);
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        if (canceled) cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task RecordEndAsync(Exception? failure)
    {
        try
        {
            // The caller's token may be cancelled; how the run ended is recorded all the same.
            await Store.Runs.EndRunAsync(record, CancellationToken.None);
        }
        catch (MlopsException) when (failure is not null)
        {
            // The failure of the step is the one to tell.
        }
    }

    /// <summary>The failure of the first step in the order of definition; one that is not a cancellation comes first.</summary>
    private Exception? FirstFailure() =>
        failures.Values.FirstOrDefault(e => e is not OperationCanceledException) ?? failures.Values.FirstOrDefault();
}
