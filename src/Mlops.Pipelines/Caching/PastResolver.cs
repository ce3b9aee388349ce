using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>The past of a pipeline as it was before the span of a run, whenever the run takes place.</summary>
internal sealed class PastResolver(MlopsStore store, string pipeline, string span) : IInputResolver
{
    public async ValueTask<ArtifactRef?> FindLastGoodAsync(Step step, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        var run = await store.Runs.FindLastGoodRunAsync(pipeline, span, cancellationToken);
        if (run is null) return null;
        var executions = await store.Runs.ListExecutionsAsync(run.Id, cancellationToken);
        return executions.FirstOrDefault(e => e.Step == step.Name)?.Output;
    }

    public async ValueTask<ResolvedInput?> FindModelAsync(
        string model, string alias, string role, CancellationToken cancellationToken = default)
    {
        var history = await store.Models.GetAliasHistoryAsync(model, alias, cancellationToken);
        if (AliasPast.Before(history, span) is not { } move) return null;
        var versions = await store.Models.ListVersionsAsync(model, cancellationToken);
        var version = versions.FirstOrDefault(v => v.Version == move.ToVersion)
            ?? throw ModelName.UnknownVersion(model, move.ToVersion, versions.Count);
        return new ResolvedInput(role, version.Bundle) { Uri = ModelReference.ToVersion(model, version.Version).ToString() };
    }
}
