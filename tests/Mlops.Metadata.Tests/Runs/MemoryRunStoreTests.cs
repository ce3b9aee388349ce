namespace Mlops.Metadata.Tests;

public sealed class MemoryRunStoreTests
{
    private static readonly DateTimeOffset Start = new(2013, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly MemoryRunStore runs = new();

    [Fact]
    public async Task StartRunAsync_SameIdTwice_IsRefusedAndKeepsTheFirst()
    {
        await runs.StartRunAsync(Run("r") with { Reason = "first" });

        var error = await Assert.ThrowsAsync<StoreException>(async () => await runs.StartRunAsync(Run("r") with { Reason = "second" }));

        Assert.Equal(
            $"{MetadataDiagnostics.UnknownRun}: Run 'r' was started before. Expected an identifier that is new. "
            + "Leave RunOptions.RunId empty, so that a new identifier is made.",
            error.Message);
        Assert.Equal("first", (await runs.FindRunAsync("r"))!.Reason);
    }

    [Fact]
    public async Task EndRunAsync_RunThatWasNotStarted_SaysWhereToLook()
    {
        var error = await Assert.ThrowsAsync<StoreException>(async () => await runs.EndRunAsync(Run("none")));

        Assert.Equal(
            $"{MetadataDiagnostics.UnknownRun}: Run 'none' is not known. Expected a run that was started in this store. "
            + "List the runs with 'mlops run list', and check which store is open.",
            error.Message);
    }

    [Theory]
    [InlineData("", "late")]
    [InlineData("2013-05-04", "late")]
    [InlineData("2013-05-03", "repeated")]
    [InlineData("2013-05-02", null)]
    [InlineData("2013-05-01", null)]
    public async Task FindLastGoodRunAsync_Span_IsTheGreatestBeforeItAndThenTheOneStartedLast(string before, string? expected)
    {
        await EndAsync("early", "2013-05-02", RunStatus.Succeeded);
        await EndAsync("repeated", "2013-05-02", RunStatus.Succeeded);
        await EndAsync("failed", "2013-05-02", RunStatus.Failed);
        await EndAsync("stopped", "2013-05-02", RunStatus.Stopped);
        await EndAsync("no span", "", RunStatus.Succeeded);
        await EndAsync("late", "2013-05-03", RunStatus.Succeeded);
        await runs.StartRunAsync(Run("running") with { Span = "2013-05-03" });

        Assert.Equal(expected, (await runs.FindLastGoodRunAsync("p", before))?.Id);
        Assert.Null(await runs.FindLastGoodRunAsync("other", before));
    }

    [Fact]
    public async Task FindConsumersAsync_Artifact_IsFoundInAnyPlaceOfTheInputs()
    {
        await runs.StartRunAsync(Run("r"));
        var (a, b) = (new ArtifactRef("k", Digest.Of("a")), new ArtifactRef("k", Digest.Of("b")));
        await runs.RecordAsync(Execution("reads both", "x") with { Inputs = [new ExecutionInput("1", a), new ExecutionInput("2", b)] });
        await runs.RecordAsync(Execution("reads b", "y") with { Inputs = [new ExecutionInput("1", b)] });

        Assert.Equal(["reads both", "reads b"], (await runs.FindConsumersAsync(b.Digest)).Select(e => e.Step));
        Assert.Equal(["reads both"], (await runs.FindConsumersAsync(a.Digest)).Select(e => e.Step));
        Assert.Equal(["reads b"], (await runs.FindProducersAsync(Digest.Of("y"))).Select(e => e.Step));
        Assert.Empty(await runs.FindConsumersAsync(Digest.Of("y")));
    }

    [Fact]
    public async Task EveryWrite_CancelledBefore_ChangesNothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        await runs.StartRunAsync(Run("r"));

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await runs.StartRunAsync(Run("s"), cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(
            async () => await runs.EndRunAsync(Run("r") with { Status = RunStatus.Failed }, cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await runs.RecordAsync(Execution("x", "x"), cancelled));

        Assert.Equal(RunStatus.Running, Assert.Single(await runs.ListRunsAsync()).Status);
        Assert.Empty(await runs.ListExecutionsAsync("r"));
    }

    private static RunRecord Run(string id) => new(id, "p", "", Start);

    private static ExecutionRecord Execution(string step, string output) =>
        new("r", step, "1", Digest.Of(step)) { Output = new ArtifactRef("k", Digest.Of(output)) };

    private async Task EndAsync(string id, string span, RunStatus status)
    {
        var run = Run(id) with { Span = span };
        await runs.StartRunAsync(run);
        await runs.EndRunAsync(run with { Status = status });
    }
}
