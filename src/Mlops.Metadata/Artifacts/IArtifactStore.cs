namespace Mlops.Metadata;

/// <summary>Keeps artifacts: immutable directories of files, named by the digest of their manifest.</summary>
/// <remarks>All members are thread-safe, also across processes: two writers of the same artifact both succeed.</remarks>
public interface IArtifactStore
{
    /// <summary>
    /// A folder for what can be computed again, see <see cref="StepContext.CacheFolder"/>; null, as by default, when the store is not on disk.
    /// </summary>
    string? CacheFolder => null;

    /// <summary>Writes an artifact into a temporary place, flushes it and publishes it whole by one rename.</summary>
    /// <param name="kind">The kind, see <see cref="ArtifactKinds"/>.</param>
    /// <param name="formatVersion">The version of the format of that kind, from 1.</param>
    /// <param name="write">Writes the files.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is published.</param>
    /// <returns>The name of the artifact; the same files give the same name.</returns>
    ValueTask<ArtifactRef> PublishAsync(
        string kind, int formatVersion, Func<IArtifactWriter, CancellationToken, Task> write, CancellationToken cancellationToken = default);

    /// <summary>True when the artifact is there.</summary>
    /// <param name="artifact">The artifact.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<bool> ContainsAsync(ArtifactRef artifact, CancellationToken cancellationToken = default);

    /// <summary>Opens an artifact. Its manifest is verified at once, each file before its first byte is handed out.</summary>
    /// <param name="artifact">The artifact.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="ArtifactException">It is missing or damaged.</exception>
    ValueTask<IArtifactReader> OpenAsync(ArtifactRef artifact, CancellationToken cancellationToken = default);
}
