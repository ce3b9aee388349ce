using Mlops.Metadata;

namespace Mlops.Testing;

/// <summary>Saves a part into a store in memory.</summary>
internal static class SavedArtifact
{
    public static ValueTask<ArtifactRef> SaveAsync(
        MemoryArtifactStore store, string kind, Action<IArtifactWriter> save, CancellationToken cancellationToken) =>
        store.PublishAsync(kind, 1, (writer, _) => { save(writer); return Task.CompletedTask; }, cancellationToken);
}
