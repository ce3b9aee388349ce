using Mlops.Metadata;

namespace Mlops.Pipelines.Tests;

/// <summary>A store whose process dies at a given moment: before or after any of its operations. Dead, it answers nothing more.</summary>
internal sealed class MortalStore(MlopsStore store, int deathAt)
{
    private int moments;

    public bool Died => Volatile.Read(ref moments) >= deathAt;

    public MlopsStore Open() => new(new Artifacts(this, store.Artifacts), new Runs(this, store.Runs), new Models(this, store.Models), "mortal");

    private async ValueTask<T> Live<T>(Func<ValueTask<T>> operation)
    {
        Live();
        var result = await operation();
        Live();
        return result;
    }

    private async ValueTask Live(Func<ValueTask> operation)
    {
        Live();
        await operation();
        Live();
    }

    private void Live()
    {
        if (Interlocked.Increment(ref moments) >= deathAt) throw new IOException("The process is dead.");
    }

    private sealed class Artifacts(MortalStore mortal, IArtifactStore inner) : IArtifactStore
    {
        public ValueTask<ArtifactRef> PublishAsync(
            string kind, int formatVersion, Func<IArtifactWriter, CancellationToken, Task> write, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.PublishAsync(
                kind,
                formatVersion,
                async (writer, token) =>
                {
                    await write(writer, token);
                    mortal.Live();
                },
                cancellationToken));

        public ValueTask<bool> ContainsAsync(ArtifactRef artifact, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.ContainsAsync(artifact, cancellationToken));

        public ValueTask<IArtifactReader> OpenAsync(ArtifactRef artifact, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.OpenAsync(artifact, cancellationToken));
    }

    private sealed class Runs(MortalStore mortal, IRunStore inner) : IRunStore
    {
        public ValueTask StartRunAsync(RunRecord run, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.StartRunAsync(run, cancellationToken));

        public ValueTask EndRunAsync(RunRecord run, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.EndRunAsync(run, cancellationToken));

        public ValueTask RecordAsync(ExecutionRecord execution, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.RecordAsync(execution, cancellationToken));

        public ValueTask<ExecutionRecord?> FindExecutionAsync(Digest cacheKey, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.FindExecutionAsync(cacheKey, cancellationToken));

        public ValueTask<IReadOnlyList<ExecutionRecord>> FindProducersAsync(Digest artifact, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.FindProducersAsync(artifact, cancellationToken));

        public ValueTask<IReadOnlyList<ExecutionRecord>> FindConsumersAsync(Digest artifact, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.FindConsumersAsync(artifact, cancellationToken));

        public ValueTask<RunRecord?> FindRunAsync(string runId, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.FindRunAsync(runId, cancellationToken));

        public ValueTask<RunRecord?> FindLastGoodRunAsync(string pipeline, string beforeSpan, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.FindLastGoodRunAsync(pipeline, beforeSpan, cancellationToken));

        public ValueTask<IReadOnlyList<RunRecord>> ListRunsAsync(string? pipeline, int limit, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.ListRunsAsync(pipeline, limit, cancellationToken));

        public ValueTask<IReadOnlyList<ExecutionRecord>> ListExecutionsAsync(string runId, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.ListExecutionsAsync(runId, cancellationToken));
    }

    private sealed class Models(MortalStore mortal, IModelRegistry inner) : IModelRegistry
    {
        public ValueTask<ModelVersion> RegisterAsync(ModelVersion version, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.RegisterAsync(version, cancellationToken));

        public ValueTask<IReadOnlyList<string>> ListModelsAsync(CancellationToken cancellationToken) =>
            mortal.Live(() => inner.ListModelsAsync(cancellationToken));

        public ValueTask<IReadOnlyList<ModelVersion>> ListVersionsAsync(string model, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.ListVersionsAsync(model, cancellationToken));

        public ValueTask<ModelVersion?> FindAliasAsync(string model, string alias, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.FindAliasAsync(model, alias, cancellationToken));

        public ValueTask<bool> TryMoveAliasAsync(AliasMove move, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.TryMoveAliasAsync(move, cancellationToken));

        public ValueTask<IReadOnlyList<AliasMove>> GetAliasHistoryAsync(string model, string alias, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.GetAliasHistoryAsync(model, alias, cancellationToken));

        public ValueTask<IReadOnlyDictionary<string, int>> GetAliasesAsync(string model, CancellationToken cancellationToken) =>
            mortal.Live(() => inner.GetAliasesAsync(model, cancellationToken));
    }
}
