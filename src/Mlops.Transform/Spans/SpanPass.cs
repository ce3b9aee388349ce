namespace Mlops.Transform;

/// <summary>One pass over spans: what is cached is not read.</summary>
/// <param name="fit">The transform while it is fitted.</param>
/// <param name="pass">The pass, from 0.</param>
/// <param name="cache">Keeps what was collected.</param>
/// <param name="degreeOfParallelism">How many threads may decode.</param>
internal sealed class SpanPass(TransformFit fit, int pass, IAnalysisCache cache, int degreeOfParallelism)
{
    private readonly PassPlan plan = fit.Plan(pass);

    public PassPlan Plan => plan;

    /// <summary>What the pass collects of one span.</summary>
    public async ValueTask<(PassState State, SpanOrigin Origin)> RunAsync(IDataSource source, CancellationToken cancellationToken)
    {
        if (await FindKeyAsync(source, cancellationToken) is not { } key)
            return (await FitPass.RunAsync(plan, source, degreeOfParallelism, cancellationToken), SpanOrigin.NotCached);
        var origin = SpanOrigin.Read;
        await using (var entry = await cache.OpenAsync(key, cancellationToken))
        {
            if (entry is not null)
            {
                var cached = plan.CreateState();
                if (SpanState.TryRead(entry, key, cached)) return (cached, SpanOrigin.Cache);
                origin = SpanOrigin.Damaged;
            }
        }

        var state = await FitPass.RunAsync(plan, source, degreeOfParallelism, cancellationToken);
        // Files that changed while they were read are nobody's: neither the old nor the new ones.
        if (await FindKeyAsync(source, cancellationToken) != key) return (state, SpanOrigin.NotCached);
        await cache.StoreAsync(key, stream => SpanState.Write(stream, key, state), cancellationToken);
        return (state, origin);
    }

    private async ValueTask<Digest?> FindKeyAsync(IDataSource source, CancellationToken cancellationToken)
    {
        if (source.ReadingKey is not { } readingKey) return null;
        var files = await source.GetFilesAsync(cancellationToken);
        return files.Count == 0 ? null : SpanKey.Of(plan, pass, fit, readingKey, files);
    }
}
