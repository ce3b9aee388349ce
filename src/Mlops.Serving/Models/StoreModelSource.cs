using Mlops.Metadata;

namespace Mlops.Serving;

/// <summary>Versions of a registry.</summary>
internal sealed class StoreModelSource(MlopsStore store, ModelReference reference) : IModelSource
{
    public string Name => reference.ToString();

    public async ValueTask<ModelVersionInfo> FindAsync(CancellationToken cancellationToken = default)
    {
        var version = await store.Models.FindVersionAsync(reference, cancellationToken);
        return new ModelVersionInfo(version.Model, version.Version, version.Bundle.Digest);
    }

    public async ValueTask<Bundle> OpenAsync(ModelVersionInfo version, CancellationToken cancellationToken = default) =>
        Bundle.Open(await store.Artifacts.OpenAsync(new ArtifactRef(ArtifactKinds.Bundle, version.Bundle), cancellationToken));
}
