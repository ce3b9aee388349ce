using Mlops.Metadata;

namespace Mlops.Testing;

/// <summary>
/// What every <see cref="IRunStore"/> must do. Call <see cref="CheckAsync"/> from a test; it throws at the first broken
/// promise.
/// </summary>
/// <param name="create">Creates an empty store.</param>
public sealed class RunStoreConformance(Func<IRunStore> create)
{
    private static readonly Expect Expect = new(nameof(IRunStore));
    private static readonly DateTimeOffset Start = new(2013, 5, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Checks all promises.</summary>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <exception cref="ConformanceException">A promise is not kept.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken = default)
    {
        await KeepsRunsAsync(create(), cancellationToken);
        await KeepsExecutionsAsync(create(), cancellationToken);
        await FindsTheLastGoodRunAsync(create(), cancellationToken);
        await RecordsWholeOrNotAtAllAsync(create(), cancellationToken);
        await ServesConcurrentWritersAsync(create(), cancellationToken);
    }

    private static async Task KeepsRunsAsync(IRunStore store, CancellationToken cancellationToken)
    {
        var run = Run("r1", "p", "2013-05-01") with { Environment = new Dictionary<string, string> { ["os"] = "any" } };
        await store.StartRunAsync(run, cancellationToken);
        await Expect.ThrowsAsync<StoreException>(() => store.StartRunAsync(run, cancellationToken).AsTask(), "A run is started once.");
        await Expect.ThrowsAsync<StoreException>(
            () => store.EndRunAsync(Run("none", "p", ""), cancellationToken).AsTask(), "A run that was not started cannot end.");
        var open = await store.FindRunAsync("r1", cancellationToken);
        Expect.True(open is { Status: RunStatus.Running, EndedAt: null }, "A started run is running.", $"{open}");
        var ended = run with { Status = RunStatus.Stopped, EndedAt = Start.AddMinutes(1), Reason = "drift", Marks = ["a", "retrain"] };
        await store.EndRunAsync(ended, cancellationToken);
        var found = (await store.FindRunAsync("r1", cancellationToken))!;
        Expect.Equal(
            (ended.Status, ended.EndedAt, ended.Reason, ended.Span, ended.StartedAt),
            (found.Status, found.EndedAt, found.Reason, found.Span, found.StartedAt),
            "How a run ended is read back.");
        Expect.Sequence(ended.Marks, found.Marks, "The marks of a run are read back.");
        Expect.Sequence(ended.Environment, found.Environment, "The environment of a run is read back.");
        await store.StartRunAsync(Run("r2", "q", ""), cancellationToken);
        await store.StartRunAsync(Run("r3", "p", ""), cancellationToken);
        Expect.Sequence(["r3", "r2", "r1"], (await store.ListRunsAsync(null, 9, cancellationToken)).Select(r => r.Id), "Runs are listed newest first.");
        Expect.Sequence(["r3"], (await store.ListRunsAsync("p", 1, cancellationToken)).Select(r => r.Id), "Pipeline and limit are respected.");
        Expect.True(await store.FindRunAsync("none", cancellationToken) is null, "An unknown run is null.");
    }

    private static async Task KeepsExecutionsAsync(IRunStore store, CancellationToken cancellationToken)
    {
        await store.StartRunAsync(Run("r1", "p", ""), cancellationToken);
        await store.StartRunAsync(Run("r2", "p", ""), cancellationToken);
        var finding = new Finding(Severity.Warning, new Problem("MLOPS3001", "Odd", "here", "even", "Do.")) { Column = "ü", Count = 2, Fraction = 0.1 };
        var file = Digest.Of("file");
        var full = Execution("r1", "a", "out") with
        {
            Parameters = """{"x":1}""",
            Inputs = [new("file", new(ResolvedInput.FileKind, file), "data/ä.csv", 17), new("b", Artifact("in"))],
            Metrics = new Dictionary<string, double> { ["auc"] = 0.1 + 0.2, ["tiny"] = double.Epsilon },
            Findings = [finding],
            Marks = ["retrain"],
            StopReason = "because",
        };
        await store.RecordAsync(full, cancellationToken);
        var found = (await store.FindExecutionAsync(full.CacheKey, cancellationToken))!;
        Expect.Sequence(full.Inputs, found.Inputs, "Inputs are read back in order.");
        Expect.Sequence(full.Metrics, found.Metrics, "Metrics are read back to the last bit.");
        Expect.Sequence([finding.ToString()], found.Findings.Select(f => f.ToString()), "Findings are read back.");
        Expect.Sequence(full.Marks, found.Marks, "Marks are read back.");
        Expect.Equal(
            (full.Step, full.StepVersion, full.Parameters, full.Output, full.StartedAt, full.EndedAt, full.FromCache, full.StopReason),
            (found.Step, found.StepVersion, found.Parameters, found.Output, found.StartedAt, found.EndedAt, found.FromCache, found.StopReason),
            "An execution is read back.");
        await store.RecordAsync(full with { RunId = "r2", FromCache = true }, cancellationToken);
        Expect.Equal("r2", (await store.FindExecutionAsync(full.CacheKey, cancellationToken))!.RunId, "The latest execution of a key is found.");
        Expect.Sequence(
            ["r1", "r2"], (await store.FindProducersAsync(full.Output.Digest, cancellationToken)).Select(e => e.RunId), "Producers, oldest first.");
        Expect.Sequence(["r1", "r2"], (await store.FindConsumersAsync(file, cancellationToken)).Select(e => e.RunId), "Consumers, oldest first.");
        Expect.Equal(1, (await store.ListExecutionsAsync("r1", cancellationToken)).Count, "Executions are listed by run.");
        Expect.True(await store.FindExecutionAsync(Digest.Of("none"), cancellationToken) is null, "An unknown key is null.");
    }

    private static async Task FindsTheLastGoodRunAsync(IRunStore store, CancellationToken cancellationToken)
    {
        async Task AddAsync(string id, string span, RunStatus status, string pipeline = "p")
        {
            await store.StartRunAsync(Run(id, pipeline, span), cancellationToken);
            if (status != RunStatus.Running)
                await store.EndRunAsync(Run(id, pipeline, span) with { Status = status, EndedAt = Start }, cancellationToken);
        }

        async Task<string?> FindAsync(string span) => (await store.FindLastGoodRunAsync("p", span, cancellationToken))?.Id;

        await AddAsync("d3", "3", RunStatus.Succeeded);
        await AddAsync("none", "", RunStatus.Succeeded);
        await AddAsync("d1-old", "1", RunStatus.Succeeded);
        await AddAsync("d1", "1", RunStatus.Succeeded);
        await AddAsync("d2-stopped", "2", RunStatus.Stopped);
        await AddAsync("d2-killed", "2", RunStatus.Running);
        await AddAsync("d2-other", "2", RunStatus.Succeeded, "q");
        Expect.Equal(null, await FindAsync("1"), "Nothing comes before the first span: not the same span, and no run without a span.");
        Expect.Equal("d1", await FindAsync("3"), "Only succeeded runs of the same pipeline count; of one span, the one started last.");
        Expect.Equal("d3", await FindAsync("4"), "Spans are compared, not times.");
        Expect.Equal("d1", await FindAsync(""), "Without a span it is the succeeded run that was started last.");
    }

    private static async Task RecordsWholeOrNotAtAllAsync(IRunStore store, CancellationToken cancellationToken)
    {
        await Expect.ThrowsAsync<StoreException>(
            () => store.RecordAsync(Execution("none", "a", "x"), cancellationToken).AsTask(), "An execution belongs to a run.");
        Expect.Equal(0, (await store.FindProducersAsync(Artifact("x").Digest, cancellationToken)).Count, "A refused execution leaves nothing.");
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();
        await Expect.ThrowsAsync<OperationCanceledException>(
            () => store.StartRunAsync(Run("r", "p", ""), canceled.Token).AsTask(), "A cancelled token stops the write.");
        Expect.True(await store.FindRunAsync("r", cancellationToken) is null, "A cancelled write leaves nothing.");
    }

    private static async Task ServesConcurrentWritersAsync(IRunStore store, CancellationToken cancellationToken)
    {
        await store.StartRunAsync(Run("r", "p", ""), cancellationToken);
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async i =>
        {
            await Task.Yield();
            await store.RecordAsync(Execution("r", $"s{i}", $"o{i}"), cancellationToken);
        }));
        Expect.Equal(32, (await store.ListExecutionsAsync("r", cancellationToken)).Count, "Concurrent writers lose nothing.");
    }

    private static RunRecord Run(string id, string pipeline, string span) => new(id, pipeline, span, Start);

    private static ArtifactRef Artifact(string text) => new("conformance.text", Digest.Of(text));

    private static ExecutionRecord Execution(string run, string step, string output) => new(run, step, "1", Digest.Of(step))
    {
        Output = Artifact(output),
        StartedAt = Start,
        EndedAt = Start.AddTicks(TimeSpan.TicksPerMicrosecond),
    };
}
