using Mlops.Metadata;

namespace Mlops.Pipelines.Tests;

public sealed class PipelineTests
{
    [Fact]
    public void Define_NameUsedTwice_GetsNumbers()
    {
        var pipeline = Pipeline.Define("p", p =>
        {
            p.Constant("a", "1");
            p.Constant("a", "2");
            p.Constant("a", "3");
        });

        Assert.Equal(["a", "a-2", "a-3"], pipeline.Steps.Select(s => s.Name));
    }

    [Fact]
    public void Add_AfterDefine_Throws()
    {
        Step<string> step = null!;
        Pipeline.Define("p", p => step = p.Constant("a", "x"));

        Assert.Equal(PipelineDiagnostics.PipelineFrozen, Assert.Throws<PipelineException>(() => step.Append("b", "y")).Code);
    }

    [Fact]
    public void Check_StepOfAnotherPipeline_IsReportedAsInputAndAsGuard()
    {
        Step<string> foreign = null!;
        Pipeline.Define("other", p => foreign = p.Constant("foreign", "x"));
        var pipeline = Pipeline.Define("p", p =>
        {
            var own = p.Constant("own", "x");
            p.Text("reads", _ => "", foreign);
            p.Text("guarded", _ => "", own.GuardedBy(foreign));
        });

        var problems = pipeline.Check();

        Assert.Equal(2, problems.Count);
        Assert.All(problems, p => Assert.Equal(PipelineDiagnostics.ForeignStep, p.Code));
    }

    [Fact]
    public void Check_Schemas_FlowFromInputToReader()
    {
        DataSchema? seen = null;
        var schema = new DataSchema([]);
        var pipeline = Pipeline.Define("p", p =>
        {
            var a = p.Add(TextSteps.Definition("a", _ => "") with { Check = c => c.SetSchema(schema) });
            p.Add(TextSteps.Definition("b", _ => "", a) with { Check = c => seen = c.FindSchema(a) });
        });

        Assert.Empty(pipeline.Check());
        Assert.Same(schema, seen);
    }

    [Fact]
    public async Task RunAsync_SeveralProblems_ListsAllAndRunsNothing()
    {
        var ran = false;
        var pipeline = Pipeline.Define("p", p =>
        {
            p.Add(TextSteps.Definition("a", _ => { ran = true; return ""; }) with { Check = c => c.Report(new Problem("MLOPS9998", "First")) });
            p.Add(TextSteps.Definition("b", _ => "") with { Check = _ => throw new SchemaException(new Problem("MLOPS9999", "Second")) });
            p.Add(TextSteps.Definition("c", _ => "") with { Check = _ => throw new InvalidOperationException("Third") });
            p.Add(TextSteps.Definition("d", _ => "") with { Version = "" });
        });

        var error = await Assert.ThrowsAsync<PipelineException>(() => pipeline.RunAsync(MlopsStore.InMemory()));

        Assert.Equal(PipelineDiagnostics.PipelineHasProblems, error.Code);
        Assert.All(["4 problems", "MLOPS9998", "MLOPS9999", "Third", PipelineDiagnostics.IncompleteStep, "step 'a'"], t => Assert.Contains(t, error.Message));
        Assert.False(ran);
    }
}
