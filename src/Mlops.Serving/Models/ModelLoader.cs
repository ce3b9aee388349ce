using Mlops.Metadata;

namespace Mlops.Serving;

/// <summary>Loads one version: nothing serves that was not verified, that did not replay, or whose gates did not pass.</summary>
internal sealed class ModelLoader(IModelSource source, ComponentSet components, ModelHostOptions options)
{
    public async ValueTask<ServedModel> LoadAsync(ModelVersionInfo version, CancellationToken cancellationToken)
    {
        try
        {
            using var bundle = await source.OpenAsync(version, cancellationToken);
            bundle.Verify(cancellationToken);
            if (!options.AllowFailedGates) CheckGates(bundle, version);
            var (transform, model) = bundle.LoadModel(components);
            var replayed = transform.ReplayParity();
            ParityScores.Replay(bundle.Part(BundleParts.Model), transform, model);
            return new ServedModel(version with { LoadedAt = options.Time.GetUtcNow(), ParityRows = replayed }, transform, model);
        }
        catch (Exception e) when (e is not (ServingException or OperationCanceledException))
        {
            throw new ServingException(
                new Problem(
                    ServingDiagnostics.ModelRefused, $"Version {version} was refused: {e.Message}", source.Name,
                    "a bundle that verifies, loads and replays", "The last good version keeps serving; mend the cause, or move the alias back."),
                e);
        }
    }

    private void CheckGates(Bundle bundle, ModelVersionInfo version)
    {
        var failed = bundle.ReadGates().FirstOrDefault(g => !g.Passed);
        if (failed is null) return;
        throw new ServingException(new Problem(
            ServingDiagnostics.GateNotPassed, $"Version {version} was refused: its gate '{failed.Gate}' did not pass: {failed.Reason}",
            source.Name, "a version whose gates all passed",
            "Move the alias back, or set AllowFailedGates when this version must be served all the same."));
    }
}
