namespace Mlops.Metadata;

/// <summary>Runs and executions in memory, for tests.</summary>
/// <remarks>All members are thread-safe within one process.</remarks>
public sealed class MemoryRunStore : IRunStore
{
    private readonly Lock gate = new();
    private readonly List<RunRecord> runs = [];
    private readonly List<ExecutionRecord> executions = [];

    /// <inheritdoc/>
    public ValueTask StartRunAsync(RunRecord run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (runs.Exists(r => r.Id == run.Id)) throw RunFailures.StartedTwice(run.Id);
            runs.Add(run);
        }
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask EndRunAsync(RunRecord run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) runs[IndexOf(run.Id)] = run;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask RecordAsync(ExecutionRecord execution, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(execution);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            IndexOf(execution.RunId);
            executions.Add(execution);
        }
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<ExecutionRecord?> FindExecutionAsync(Digest cacheKey, CancellationToken cancellationToken = default)
    {
        lock (gate) return ValueTask.FromResult(executions.FindLast(e => e.CacheKey == cacheKey));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ExecutionRecord>> FindProducersAsync(
        Digest artifact, CancellationToken cancellationToken = default) =>
        Where(e => e.Output.Digest == artifact);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ExecutionRecord>> FindConsumersAsync(
        Digest artifact, CancellationToken cancellationToken = default) =>
        Where(e => e.Inputs.Any(i => i.Artifact.Digest == artifact));

    /// <inheritdoc/>
    public ValueTask<RunRecord?> FindRunAsync(string runId, CancellationToken cancellationToken = default)
    {
        lock (gate) return ValueTask.FromResult(runs.Find(r => r.Id == runId));
    }

    /// <inheritdoc/>
    public ValueTask<RunRecord?> FindLastGoodRunAsync(
        string pipeline, string beforeSpan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(beforeSpan);
        lock (gate)
        {
            var good = runs.Where(r => r.Pipeline == pipeline && r.Status == RunStatus.Succeeded);
            if (beforeSpan.Length == 0) return ValueTask.FromResult(good.LastOrDefault());
            return ValueTask.FromResult(good
                .Where(r => r.Span.Length > 0 && string.CompareOrdinal(r.Span, beforeSpan) < 0)
                .OrderBy(r => r.Span, StringComparer.Ordinal)
                .LastOrDefault());
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RunRecord>> ListRunsAsync(
        string? pipeline = null, int limit = 100, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return ValueTask.FromResult<IReadOnlyList<RunRecord>>(
                [.. runs.Where(r => pipeline is null || r.Pipeline == pipeline).Reverse().Take(limit)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ExecutionRecord>> ListExecutionsAsync(
        string runId, CancellationToken cancellationToken = default) =>
        Where(e => e.RunId == runId);

    private ValueTask<IReadOnlyList<ExecutionRecord>> Where(Func<ExecutionRecord, bool> condition)
    {
        lock (gate) return ValueTask.FromResult<IReadOnlyList<ExecutionRecord>>([.. executions.Where(condition)]);
    }

    private int IndexOf(string runId)
    {
        var index = runs.FindIndex(r => r.Id == runId);
        return index >= 0 ? index : throw RunFailures.Unknown(runId);
    }
}
