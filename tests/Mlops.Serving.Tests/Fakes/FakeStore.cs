using System.Collections.Concurrent;
using Mlops.Metadata;

namespace Mlops.Serving.Tests;

/// <summary>As much of a store as serving asks for: bundles by digest, versions, one alias per name.</summary>
internal sealed class FakeStore : IArtifactStore, IModelRegistry
{
    private readonly ConcurrentDictionary<Digest, MemoryArtifact> artifacts = new();
    private readonly ConcurrentDictionary<string, ModelVersion> aliases = new();
    private readonly List<ModelVersion> versions = [];

    public FakeStore() => Store = new MlopsStore(this, null!, this, "memory");

    public MlopsStore Store { get; }

    /// <summary>Thrown by every look-up of an alias, when set.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Thrown by every opening of an artifact, when set.</summary>
    public Exception? OpenFailure { get; set; }

    /// <summary>How often an artifact was opened.</summary>
    public int Opened { get; set; }

    public async Task<MemoryArtifact> AddAsync(BundleContent content)
    {
        var artifact = await FakeBundle.ArtifactAsync(content);
        artifacts[artifact.Digest] = artifact;
        versions.Add(new ModelVersion(content.Model, versions.Count + 1, new ArtifactRef(ArtifactKinds.Bundle, artifact.Digest)));
        return artifact;
    }

    public void Point(string alias, int version) => aliases[alias] = versions[version - 1];

    public ValueTask<ModelVersion?> FindAliasAsync(string model, string alias, CancellationToken cancellationToken = default) =>
        Failure is { } failure
            ? throw failure
            : ValueTask.FromResult(aliases.TryGetValue(alias, out var found) && found.Model == model ? found : null);

    public ValueTask<IReadOnlyList<ModelVersion>> ListVersionsAsync(string model, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<ModelVersion>>([.. versions.Where(v => v.Model == model)]);

    public ValueTask<IReadOnlyList<string>> ListModelsAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<string>>([.. versions.Select(v => v.Model).Distinct()]);

    public ValueTask<IReadOnlyDictionary<string, int>> GetAliasesAsync(string model, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, int>>(aliases.ToDictionary(a => a.Key, a => a.Value.Version));

    public ValueTask<IArtifactReader> OpenAsync(ArtifactRef artifact, CancellationToken cancellationToken = default)
    {
        Opened++;
        return OpenFailure is { } failure ? throw failure : ValueTask.FromResult<IArtifactReader>(artifacts[artifact.Digest]);
    }

    public ValueTask<bool> ContainsAsync(ArtifactRef artifact, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<ArtifactRef> PublishAsync(
        string kind, int formatVersion, Func<IArtifactWriter, CancellationToken, Task> write, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public ValueTask<ModelVersion> RegisterAsync(ModelVersion version, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<bool> TryMoveAliasAsync(AliasMove move, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<AliasMove>> GetAliasHistoryAsync(string model, string alias, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
