namespace Mlops.Metadata;

/// <summary>
/// Follows what was recorded: from a served version back to the files, and from a file forward to the versions.
/// </summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="store">The store.</param>
public sealed class LineageQuery(MlopsStore store)
{
    /// <summary>Finds the version that a text names.</summary>
    /// <param name="name"><c>name@alias</c> or <c>name/version</c>.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <exception cref="StoreException">The text is neither, or there is no such model, version or alias.</exception>
    public ValueTask<ModelVersion> FindVersionAsync(string name, CancellationToken cancellationToken = default) =>
        store.Models.FindVersionAsync(ModelReference.Parse(name), cancellationToken);

    /// <summary>Everything that a version was made of, back to the files.</summary>
    /// <param name="version">The version.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async ValueTask<LineageGraph> UpstreamAsync(ModelVersion version, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(version);
        var collector = new LineageCollector();
        collector.Add(version);
        await CollectUpstreamAsync(collector, version.Bundle, cancellationToken);
        foreach (var execution in Computed(await store.Runs.FindConsumersAsync(version.Bundle.Digest, cancellationToken)))
        {
            if (execution.Output.Kind != ArtifactKinds.Registration) continue;
            collector.Add(execution);
            collector.Add(execution.Output);
            foreach (var input in execution.Inputs) collector.AddInput(execution, input);
        }
        return collector.ToGraph(LineageId.Of(version));
    }

    /// <summary>Everything that an artifact was made of, back to the files.</summary>
    /// <param name="artifact">The artifact.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async ValueTask<LineageGraph> UpstreamAsync(ArtifactRef artifact, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        var collector = new LineageCollector();
        await CollectUpstreamAsync(collector, artifact, cancellationToken);
        return collector.ToGraph(LineageId.Of(artifact));
    }

    /// <summary>Everything that came of a file or an artifact, forward to the versions of models.</summary>
    /// <param name="digest">The digest of the file or artifact.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="StoreException">Nothing with this digest was ever read or written.</exception>
    public async ValueTask<LineageGraph> DownstreamAsync(Digest digest, CancellationToken cancellationToken = default)
    {
        var collector = new LineageCollector();
        var start = await FindStartAsync(collector, digest, cancellationToken);
        var queue = new Queue<Digest>([digest]);
        var seen = new HashSet<Digest> { digest };
        while (queue.TryDequeue(out var at))
        {
            foreach (var execution in Computed(await store.Runs.FindConsumersAsync(at, cancellationToken)))
            {
                collector.Add(execution);
                foreach (var input in execution.Inputs.Where(i => i.Artifact.Digest == at)) collector.AddInput(execution, input);
                collector.Add(execution.Output);
                if (seen.Add(execution.Output.Digest)) queue.Enqueue(execution.Output.Digest);
            }
        }
        foreach (var model in await store.Models.ListModelsAsync(cancellationToken))
        {
            foreach (var version in await store.Models.ListVersionsAsync(model, cancellationToken))
            {
                if (seen.Contains(version.Bundle.Digest)) collector.Add(version);
            }
        }
        return collector.ToGraph(start);
    }

    private async ValueTask CollectUpstreamAsync(
        LineageCollector collector, ArtifactRef start, CancellationToken cancellationToken)
    {
        var queue = new Queue<ArtifactRef>([start]);
        while (queue.TryDequeue(out var artifact))
        {
            if (!collector.Add(artifact)) continue;
            var producers = Computed(await store.Runs.FindProducersAsync(artifact.Digest, cancellationToken));
            // The same bytes may have been computed more than once; the first execution is where they came from.
            if (producers.FirstOrDefault() is not { } execution || !collector.Add(execution)) continue;
            foreach (var input in execution.Inputs)
            {
                collector.AddInput(execution, input);
                if (input.Artifact.Kind != ResolvedInput.FileKind) queue.Enqueue(input.Artifact);
            }
        }
    }

    private async ValueTask<string> FindStartAsync(LineageCollector collector, Digest digest, CancellationToken cancellationToken)
    {
        if (await store.Runs.FindProducersAsync(digest, cancellationToken) is [var producer, ..])
        {
            collector.Add(producer.Output);
            return LineageId.Of(producer.Output);
        }
        var read = (await store.Runs.FindConsumersAsync(digest, cancellationToken))
            .SelectMany(e => e.Inputs)
            .FirstOrDefault(i => i.Artifact.Digest == digest);
        if (read is null)
        {
            throw new StoreException(new Problem(
                MetadataDiagnostics.UnknownLineageStart,
                $"'{digest.Hex}' names nothing in the store",
                $"store {store.Name}",
                "the SHA-256 of a file that was read, or of an artifact",
                "Compute it with 'sha256sum FILE'."));
        }
        return LineageId.Of(read.Artifact);
    }

    /// <summary>The executions that really computed something: the first one of each cache key.</summary>
    private static IEnumerable<ExecutionRecord> Computed(IReadOnlyList<ExecutionRecord> executions) =>
        executions.GroupBy(e => e.CacheKey).Select(g => g.FirstOrDefault(e => !e.FromCache) ?? g.First());
}
