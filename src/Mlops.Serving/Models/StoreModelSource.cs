using System.Globalization;
using Mlops.Metadata;

namespace Mlops.Serving;

/// <summary>Versions of a registry.</summary>
internal sealed class StoreModelSource(MlopsStore store, ModelReference reference) : IModelSource
{
    public string Name => reference.ToString();

    public async ValueTask<ModelVersionInfo> FindAsync(CancellationToken cancellationToken = default)
    {
        var version = reference.Alias is { } alias
            ? await store.Models.FindAliasAsync(reference.Model, alias, cancellationToken)
            : (await store.Models.ListVersionsAsync(reference.Model, cancellationToken)).FirstOrDefault(v => v.Version == reference.Version);
        if (version is null) throw await NotFoundAsync(cancellationToken);
        return new ModelVersionInfo(version.Model, version.Version, version.Bundle.Digest);
    }

    public async ValueTask<Bundle> OpenAsync(ModelVersionInfo version, CancellationToken cancellationToken = default) =>
        Bundle.Open(await store.Artifacts.OpenAsync(new ArtifactRef(ArtifactKinds.Bundle, version.Bundle), cancellationToken));

    private async ValueTask<ServingException> NotFoundAsync(CancellationToken cancellationToken)
    {
        var models = await store.Models.ListModelsAsync(cancellationToken);
        if (!models.Contains(reference.Model, StringComparer.Ordinal))
            return NotFound($"There is no model '{reference.Model}'", NearestNames.Suggest(reference.Model, models));
        if (reference.Alias is { } alias)
        {
            var aliases = await store.Models.GetAliasesAsync(reference.Model, cancellationToken);
            return NotFound($"Model '{reference.Model}' has no alias '{alias}'", NearestNames.Suggest(alias, aliases.Keys));
        }
        var versions = await store.Models.ListVersionsAsync(reference.Model, cancellationToken);
        var known = string.Join(", ", versions.Select(v => v.Version.ToString(CultureInfo.InvariantCulture)));
        return NotFound($"Model '{reference.Model}' has no version {reference.Version}", $"Known are {known}.");
    }

    private ServingException NotFound(string found, string remedy) =>
        new(new Problem(ServingDiagnostics.ModelNotFound, found, $"store {store.Name}", $"what '{reference}' names", remedy));
}
