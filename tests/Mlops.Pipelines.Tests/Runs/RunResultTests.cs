using Mlops.Metadata;

namespace Mlops.Pipelines.Tests;

public sealed class RunResultTests
{
    private readonly MlopsStore store = MlopsStore.InMemory();

    [Fact]
    public async Task GetAsync_SkippedStep_SaysWhy()
    {
        Step<string> after = null!;
        var pipeline = Pipeline.Define("p", p => after = p.Text("a", c => { c.Stop("enough"); return ""; }).Append("b", "y"));
        var run = await pipeline.RunAsync(store);

        var error = await Assert.ThrowsAsync<PipelineException>(async () => await run.GetAsync(after));

        Assert.Equal(PipelineDiagnostics.NoValue, error.Code);
        Assert.Contains("enough", error.Message);
        Assert.False(run.TryGet(after, out _));
    }

    [Fact]
    public async Task Of_StepOfAnotherPipeline_IsATypedError()
    {
        Step<string> foreign = null!;
        Pipeline.Define("other", p => foreign = p.Constant("foreign", "x"));
        var run = await Pipeline.Define("p", p => p.Constant("a", "x")).RunAsync(store);

        Assert.Equal(PipelineDiagnostics.ForeignStep, Assert.Throws<PipelineException>(() => run.Of(foreign)).Code);
        Assert.Equal(PipelineDiagnostics.ForeignStep, Assert.Throws<PipelineException>(() => run.TryGet(foreign, out _)).Code);
        var error = await Assert.ThrowsAsync<PipelineException>(async () => await run.GetAsync(foreign));
        Assert.Equal(PipelineDiagnostics.ForeignStep, error.Code);
    }

    [Fact]
    public async Task TryGet_DoneStep_HasArtifactAndInputs()
    {
        Step<string> first = null!;
        Step<string> second = null!;
        var pipeline = Pipeline.Define("p", p => second = (first = p.Constant("a", "x")).Append("b", "y"));

        var run = await pipeline.RunAsync(store);

        Assert.True(run.TryGet(second, out var result));
        Assert.Equal(("b", true), (result.Step, result.IsDone));
        Assert.Equal(run.Of(first).Artifact, Assert.Single(result.Inputs).Artifact);
        Assert.Null(run.StopReason);
    }

    [Fact]
    public async Task Findings_OfSeveralSteps_AreInTheOrderOfTheSteps()
    {
        var pipeline = Pipeline.Define("p", p =>
        {
            for (var i = 0; i < 6; i++)
            {
                var number = i;
                p.Text($"s{i}", c =>
                {
                    c.Report(new Finding(Severity.Warning, new Problem("MLOPS9999", $"Found by {number}")));
                    c.Mark($"mark {5 - number}");
                    if (number is 2 or 4) c.Stop($"stopped by {number}");
                    return "x";
                });
            }
        });

        var run = await pipeline.RunAsync(store, new RunOptions { DegreeOfParallelism = 3 });

        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"Found by {i}"), run.Findings.Select(f => f.Problem.Found));
        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"mark {i}"), run.Marks);
        Assert.Equal("stopped by 2", run.StopReason);
    }
}
