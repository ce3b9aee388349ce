using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>
/// Moves an alias to a version, once per span: a run that is repeated does not move it again, and a run of an old span does not
/// take it back from a later one.
/// </summary>
internal sealed class Promotion(IModelRegistry models, TimeProvider time, string alias, string span, string runId)
{
    private const int MaxAttempts = 100;

    /// <summary>Promotes a version whose gates have passed.</summary>
    /// <returns>Null when the alias stands on the version as of the span; otherwise why it does not.</returns>
    public async ValueTask<string?> PromoteAsync(ModelVersion version, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var history = await models.GetAliasHistoryAsync(version.Model, alias, cancellationToken);
            if (WasPromoted(history, version.Version)) return null;
            if (AliasPast.FirstAfter(history, span) is { } later)
                return $"'{alias}' was moved to version {later.ToVersion} by the later span '{later.Span}' already";
            var current = history.Count == 0 ? (int?)null : history[^1].ToVersion;
            var move = new AliasMove(version.Model, alias, current, version.Version)
            {
                MovedAt = time.GetUtcNow(),
                By = $"run {runId}",
                Reason = version.Gates.Count == 0 ? "no gates" : "all gates passed",
                Span = span,
            };
            if (await models.TryMoveAliasAsync(move, cancellationToken)) return null;
        }
        throw new StoreException(new Problem(
            PipelineDiagnostics.PromotionContended,
            $"Alias '{alias}' of model '{version.Model}' was moved by others {MaxAttempts} times while version {version.Version} was promoted",
            Remedy: "Look at the history of the alias for who moves it, and run again."));
    }

    // By this span, or earlier and not moved since: either way the alias stood on the version when this span had been run.
    private bool WasPromoted(IReadOnlyList<AliasMove> history, int version) =>
        AliasPast.AsOf(history, span)?.ToVersion == version
        || (span.Length > 0 && history.Any(m => m.ToVersion == version && m.Span == span));
}
