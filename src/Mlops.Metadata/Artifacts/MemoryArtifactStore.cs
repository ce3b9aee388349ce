using System.Collections.Concurrent;

namespace Mlops.Metadata;

/// <summary>Artifacts in memory, for tests and for runs whose artifacts nobody needs afterwards.</summary>
/// <remarks>All members are thread-safe.</remarks>
public sealed class MemoryArtifactStore : IArtifactStore
{
    private readonly ConcurrentDictionary<ArtifactRef, MemoryArtifactReader> artifacts = new();

    /// <summary>The artifacts that were published, in ordinal order of their digests.</summary>
    public IReadOnlyList<ArtifactRef> Artifacts => [.. artifacts.Keys.OrderBy(a => a.Digest)];

    /// <inheritdoc/>
    public async ValueTask<ArtifactRef> PublishAsync(
        string kind, int formatVersion, Func<IArtifactWriter, CancellationToken, Task> write, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArtifactFileName.CheckKind(kind);
        ArgumentOutOfRangeException.ThrowIfLessThan(formatVersion, 1);
        cancellationToken.ThrowIfCancellationRequested();
        var contents = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var writer = new ArtifactWriter(_ => new MemoryStream(), (name, file) => contents[name] = ((MemoryStream)file).ToArray());
        await write(writer, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var manifest = writer.ToManifest(kind, formatVersion);
        var artifact = new ArtifactRef(kind, Digest.Of(manifest.ToBytes()));
        artifacts.TryAdd(artifact, new MemoryArtifactReader(manifest, contents));
        return artifact;
    }

    /// <inheritdoc/>
    public ValueTask<bool> ContainsAsync(ArtifactRef artifact, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(artifacts.ContainsKey(artifact));
    }

    /// <inheritdoc/>
    public ValueTask<IArtifactReader> OpenAsync(ArtifactRef artifact, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        cancellationToken.ThrowIfCancellationRequested();
        return artifacts.TryGetValue(artifact, out var reader)
            ? ValueTask.FromResult<IArtifactReader>(reader)
            : throw StoreFailures.Missing(artifact, "in memory");
    }
}
