using Mlops.Metadata;

namespace Mlops.Pipelines.Tests;

public sealed class RunOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public async Task RunAsync_DegreeOfParallelismBelowOne_IsRefused(int degree)
    {
        var pipeline = Pipeline.Define("p", p => p.Constant("a", "x"));

        var error = await Assert.ThrowsAsync<PipelineException>(
            () => pipeline.RunAsync(MlopsStore.InMemory(), new RunOptions { DegreeOfParallelism = degree }));

        Assert.Equal(PipelineDiagnostics.InvalidRunOption, error.Code);
    }

    [Fact]
    public async Task RunAsync_RunIdThatIsEmpty_IsRefusedWithTheOption()
    {
        var pipeline = Pipeline.Define("p", p => p.Constant("a", "x"));

        var error = await Assert.ThrowsAsync<PipelineException>(
            () => pipeline.RunAsync(MlopsStore.InMemory(), new RunOptions { RunId = "" }));

        Assert.Equal(
            "MLOPS6009: RunOptions.RunId is empty. Expected null, or an identifier that is new. Correct the option.", error.Message);
    }

    [Fact]
    public async Task RunAsync_RunIdUsedBefore_IsRefused()
    {
        var store = MlopsStore.InMemory();
        var pipeline = Pipeline.Define("p", p => p.Constant("a", "x"));
        await pipeline.RunAsync(store, new RunOptions { RunId = "r1" });

        await Assert.ThrowsAsync<StoreException>(() => pipeline.RunAsync(store, new RunOptions { RunId = "r1" }));

        Assert.Equal("r1", Assert.Single(await store.Runs.ListRunsAsync()).Id);
    }

    [Fact]
    public async Task RunAsync_Span_IsRecordedAndNotPartOfTheCacheKey()
    {
        var store = MlopsStore.InMemory();
        var pipeline = Pipeline.Define("p", p => p.Constant("a", "x"));
        await pipeline.RunAsync(store, new RunOptions { Span = "2013-05-01" });

        var run = await pipeline.RunAsync(store, new RunOptions { Span = "2013-05-02" });

        Assert.Equal("2013-05-02", run.Record.Span);
        Assert.Equal(StepStatus.Cached, run.StatusOf("a"));
    }
}
