namespace Mlops.Metadata;

/// <summary>Records runs and executions, and finds executions again.</summary>
/// <remarks>All members are thread-safe, also across processes. Every write is one transaction: whole or not at all.</remarks>
public interface IRunStore
{
    /// <summary>Records that a run started.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    ValueTask StartRunAsync(RunRecord run, CancellationToken cancellationToken = default);

    /// <summary>Records how a run ended.</summary>
    /// <param name="run">The run, with status, end, reason and marks.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    ValueTask EndRunAsync(RunRecord run, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records an execution with its inputs, output, parameters, metrics, findings and marks in one transaction.
    /// </summary>
    /// <param name="execution">The execution.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    ValueTask RecordAsync(ExecutionRecord execution, CancellationToken cancellationToken = default);

    /// <summary>The latest execution with a cache key, or null.</summary>
    /// <param name="cacheKey">The key.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<ExecutionRecord?> FindExecutionAsync(Digest cacheKey, CancellationToken cancellationToken = default);

    /// <summary>The executions that produced an artifact, oldest first.</summary>
    /// <param name="artifact">The digest of the artifact.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<IReadOnlyList<ExecutionRecord>> FindProducersAsync(Digest artifact, CancellationToken cancellationToken = default);

    /// <summary>The executions that read an artifact or a file, oldest first.</summary>
    /// <param name="artifact">The digest of the artifact or file.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<IReadOnlyList<ExecutionRecord>> FindConsumersAsync(Digest artifact, CancellationToken cancellationToken = default);

    /// <summary>One run, or null.</summary>
    /// <param name="runId">The identifier.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<RunRecord?> FindRunAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>
    /// The succeeded run of a pipeline with the ordinally greatest span before another span; of several, the one started last.
    /// </summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="beforeSpan">The span; empty for the succeeded run that was started last, whatever its span.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The run, or null. Runs without a span do not come before any span.</returns>
    ValueTask<RunRecord?> FindLastGoodRunAsync(string pipeline, string beforeSpan, CancellationToken cancellationToken = default);

    /// <summary>Runs, newest first.</summary>
    /// <param name="pipeline">The pipeline; null for all.</param>
    /// <param name="limit">The largest number of runs.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<IReadOnlyList<RunRecord>> ListRunsAsync(string? pipeline = null, int limit = 100, CancellationToken cancellationToken = default);

    /// <summary>The executions of a run, in the order in which they ended.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<IReadOnlyList<ExecutionRecord>> ListExecutionsAsync(string runId, CancellationToken cancellationToken = default);
}
