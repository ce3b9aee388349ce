using Mlops.Metadata;

namespace Mlops.Testing.Tests;

public sealed class StoreConformanceTests
{
    [Fact]
    public Task ArtifactStore_InMemory_Conforms() => new ArtifactStoreConformance(() => new MemoryArtifactStore()).CheckAsync();

    [Fact]
    public Task RunStore_InMemory_Conforms() => new RunStoreConformance(() => new MemoryRunStore()).CheckAsync();

    [Fact]
    public Task ModelRegistry_InMemory_Conforms() => new ModelRegistryConformance(() => new MemoryModelRegistry()).CheckAsync();

    [Fact]
    public async Task ArtifactStore_ThatContainsEverything_IsFound() => Assert.Contains(
        "published", (await BrokenAsync(new ArtifactStoreConformance(() => new BoastfulStore()).CheckAsync)).Rule);

    [Fact]
    public async Task RunStore_ThatForgetsMetrics_IsFound() => Assert.Contains(
        "Metrics", (await BrokenAsync(new RunStoreConformance(() => new ForgetfulRuns(dropMetrics: true)).CheckAsync)).Rule);

    [Fact]
    public async Task RunStore_ThatIgnoresSpans_IsFound() => Assert.Contains(
        "span", (await BrokenAsync(new RunStoreConformance(() => new ForgetfulRuns(dropMetrics: false)).CheckAsync)).Rule);

    [Fact]
    public async Task ModelRegistry_ThatMovesWithoutComparing_IsFound() => Assert.Contains(
        "refused", (await BrokenAsync(new ModelRegistryConformance(() => new RecklessRegistry()).CheckAsync)).Rule);

    private static Task<ConformanceException> BrokenAsync(Func<CancellationToken, Task> check) =>
        Assert.ThrowsAsync<ConformanceException>(() => check(CancellationToken.None));

    private sealed class BoastfulStore : IArtifactStore
    {
        private readonly MemoryArtifactStore inner = new();

        public ValueTask<ArtifactRef> PublishAsync(
            string kind, int formatVersion, Func<IArtifactWriter, CancellationToken, Task> write, CancellationToken cancellationToken) =>
            inner.PublishAsync(kind, formatVersion, write, cancellationToken);

        public ValueTask<bool> ContainsAsync(ArtifactRef artifact, CancellationToken cancellationToken) => ValueTask.FromResult(true);

        public ValueTask<IArtifactReader> OpenAsync(ArtifactRef artifact, CancellationToken cancellationToken) =>
            inner.OpenAsync(artifact, cancellationToken);
    }

    private sealed class ForgetfulRuns(bool dropMetrics) : IRunStore
    {
        private readonly MemoryRunStore inner = new();

        public ValueTask StartRunAsync(RunRecord run, CancellationToken cancellationToken) => inner.StartRunAsync(run, cancellationToken);

        public ValueTask EndRunAsync(RunRecord run, CancellationToken cancellationToken) => inner.EndRunAsync(run, cancellationToken);

        public ValueTask RecordAsync(ExecutionRecord execution, CancellationToken cancellationToken) => inner.RecordAsync(
            dropMetrics ? execution with { Metrics = new Dictionary<string, double>() } : execution, cancellationToken);

        public ValueTask<ExecutionRecord?> FindExecutionAsync(Digest cacheKey, CancellationToken cancellationToken) =>
            inner.FindExecutionAsync(cacheKey, cancellationToken);

        public ValueTask<IReadOnlyList<ExecutionRecord>> FindProducersAsync(Digest artifact, CancellationToken cancellationToken) =>
            inner.FindProducersAsync(artifact, cancellationToken);

        public ValueTask<IReadOnlyList<ExecutionRecord>> FindConsumersAsync(Digest artifact, CancellationToken cancellationToken) =>
            inner.FindConsumersAsync(artifact, cancellationToken);

        public ValueTask<RunRecord?> FindRunAsync(string runId, CancellationToken cancellationToken) => inner.FindRunAsync(runId, cancellationToken);

        public ValueTask<RunRecord?> FindLastGoodRunAsync(string pipeline, string beforeSpan, CancellationToken cancellationToken) =>
            inner.FindLastGoodRunAsync(pipeline, "", cancellationToken);

        public ValueTask<IReadOnlyList<RunRecord>> ListRunsAsync(string? pipeline, int limit, CancellationToken cancellationToken) =>
            inner.ListRunsAsync(pipeline, limit, cancellationToken);

        public ValueTask<IReadOnlyList<ExecutionRecord>> ListExecutionsAsync(string runId, CancellationToken cancellationToken) =>
            inner.ListExecutionsAsync(runId, cancellationToken);
    }

    private sealed class RecklessRegistry : IModelRegistry
    {
        private readonly MemoryModelRegistry inner = new();

        public ValueTask<ModelVersion> RegisterAsync(ModelVersion version, CancellationToken cancellationToken) =>
            inner.RegisterAsync(version, cancellationToken);

        public ValueTask<IReadOnlyList<string>> ListModelsAsync(CancellationToken cancellationToken) => inner.ListModelsAsync(cancellationToken);

        public ValueTask<IReadOnlyList<ModelVersion>> ListVersionsAsync(string model, CancellationToken cancellationToken) =>
            inner.ListVersionsAsync(model, cancellationToken);

        public ValueTask<ModelVersion?> FindAliasAsync(string model, string alias, CancellationToken cancellationToken) =>
            inner.FindAliasAsync(model, alias, cancellationToken);

        public async ValueTask<bool> TryMoveAliasAsync(AliasMove move, CancellationToken cancellationToken)
        {
            var current = (await inner.FindAliasAsync(move.Model, move.Alias, cancellationToken))?.Version;
            return await inner.TryMoveAliasAsync(move with { FromVersion = current }, cancellationToken);
        }

        public ValueTask<IReadOnlyList<AliasMove>> GetAliasHistoryAsync(string model, string alias, CancellationToken cancellationToken) =>
            inner.GetAliasHistoryAsync(model, alias, cancellationToken);

        public ValueTask<IReadOnlyDictionary<string, int>> GetAliasesAsync(string model, CancellationToken cancellationToken) =>
            inner.GetAliasesAsync(model, cancellationToken);
    }
}
