namespace Mlops.Metadata;

/// <summary>Finds what a <see cref="ModelReference"/> names, in every registry with the same errors.</summary>
public static class ModelLookup
{
    /// <summary>The version behind an alias, or a version by its number.</summary>
    /// <param name="models">The registry.</param>
    /// <param name="reference">What is looked for.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <exception cref="StoreException">There is no such model, version or alias.</exception>
    public static async ValueTask<ModelVersion> FindVersionAsync(
        this IModelRegistry models, ModelReference reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(reference);
        var found = reference.Alias is { } alias
            ? await models.FindAliasAsync(reference.Model, alias, cancellationToken)
            : (await models.ListVersionsAsync(reference.Model, cancellationToken)).FirstOrDefault(v => v.Version == reference.Version);
        return found ?? throw await WhyNotAsync(models, reference, cancellationToken);
    }

    private static async ValueTask<StoreException> WhyNotAsync(
        IModelRegistry models, ModelReference reference, CancellationToken cancellationToken)
    {
        var name = reference.Model;
        var known = await models.ListModelsAsync(cancellationToken);
        if (!known.Contains(name, StringComparer.Ordinal))
        {
            return NotFound($"There is no model '{name}'", "a registered model", known.Count == 0
                ? "Run a pipeline that registers it, and check which store is open."
                : NearestNames.Suggest(name, known));
        }
        if (reference.Alias is not { } alias)
        {
            var versions = await models.ListVersionsAsync(name, cancellationToken);
            return ModelName.UnknownVersion(name, reference.Version ?? 0, versions.Count);
        }
        var aliases = await models.GetAliasesAsync(name, cancellationToken);
        return NotFound(
            $"Model '{name}' has no alias '{alias}'",
            "an alias of the model",
            aliases.Count == 0
                ? $"No version was promoted yet: see 'mlops models show {name}'."
                : NearestNames.Suggest(alias, aliases.Keys));
    }

    private static StoreException NotFound(string found, string expected, string remedy) =>
        new(new Problem(MetadataDiagnostics.UnknownModelVersion, found, Expected: expected, Remedy: remedy));
}
