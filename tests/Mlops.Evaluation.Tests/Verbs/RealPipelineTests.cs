using Mlops.Data;
using Mlops.Metadata;
using Mlops.Pipelines;
using Mlops.Training;
using Mlops.Transform;

namespace Mlops.Evaluation.Tests;

/// <summary>The real transform, trainer, metrics and gates in the real runner.</summary>
public sealed class RealPipelineTests
{
    private static readonly RunOptions Options = new()
    {
        Components = new ComponentSet(new TransformComponent(), new LogisticRegressionComponent()),
        DegreeOfParallelism = 2,
        Span = "day-1",
    };

    private readonly MlopsStore store = MlopsStore.InMemory();

    [Fact]
    public async Task Run_FirstTime_ComputesEveryStepAndPromotes()
    {
        var result = await RunAsync(seed: 42);
        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.All(result.Steps, s => Assert.Equal(StepStatus.Computed, s.Status));
        var version = (await store.Models.FindAliasAsync("tips", "production"))!;
        Assert.Equal(1, version.Version);
        Assert.Equal(2, version.Gates.Count);
        Assert.All(version.Gates, g => Assert.True(g.Passed));
    }

    [Fact]
    public async Task Run_Again_FindsEveryStepInTheCacheWithTheSameArtifacts()
    {
        var first = await RunAsync(seed: 42);
        var again = await RunAsync(seed: 42);
        Assert.All(again.Steps, s => Assert.Equal(StepStatus.Cached, s.Status));
        Assert.Equal(first.Steps.Select(s => s.Artifact), again.Steps.Select(s => s.Artifact));
        Assert.Single(await store.Models.ListVersionsAsync("tips"));
    }

    [Fact]
    public async Task Run_AnotherSeed_RecomputesTheTrainingAndWhatDependsOnIt()
    {
        await RunAsync(seed: 42);
        var other = await RunAsync(seed: 43);
        Assert.All(other.Steps.TakeWhile(s => s.Step != "train"), s => Assert.Equal(StepStatus.Cached, s.Status));
        Assert.Equal(
            ["train", "evaluate", "bundle", "register"],
            other.Steps.Where(s => s.Status == StepStatus.Computed).Select(s => s.Step));
    }

    [Fact]
    public async Task Run_ImpossibleGate_RegistersWithoutPromoting()
    {
        var result = await RunAsync(seed: 42, atLeast: 1);
        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.Null(await store.Models.FindAliasAsync("tips", "production"));
        Assert.Single(await store.Models.ListVersionsAsync("tips"));
    }

    [Fact]
    public async Task Run_FeaturesDroppedAfterFitting_FitsNothingAgainAndBundlesWhatIsLeft()
    {
        await RunAsync(seed: 42);
        var result = await RunAsync(seed: 42, select: features => features.Without("company"));
        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.Equal(StepStatus.Cached, result.Steps.Single(s => s.Step == "fit").Status);
        Assert.Equal(StepStatus.Computed, result.Steps.Single(s => s.Step == "select").Status);
        var version = (await store.Models.ListVersionsAsync("tips")).MaxBy(v => v.Version)!;
        using var bundle = Bundle.Open(await store.Artifacts.OpenAsync(version.Bundle));
        var (transform, _) = bundle.LoadModel(Options.Components);
        Assert.Equal(["miles"], transform.Layout.Slots.Select(s => s.Name));
        Assert.Single(transform.InputSchema.Names);
        Assert.True(transform.ReplayParity() >= 32);
    }

    private Task<RunResult> RunAsync(
        ulong seed, double atLeast = 0.8, Func<Step<Features<RealTrip>>, Step<Features<RealTrip>>>? select = null) => Pipeline.Define("tips", p =>
    {
        var c = RealTrip.Columns;
        var (train, test) = p.Read(Rows.Of(RealTrip.Examples)).Split(c.Id, holdout: 0.3);
        var features = train.Fit(t => t
            .Label(c.Tips > 5.0)
            .Standardize(c.Miles, name: "miles")
            .OneHot(c.Company, maxSize: 10, unseen: Unseen.OwnSlot, name: "company"));
        var model = (select is null ? features : select(features)).Train(new LogisticRegression { Seed = seed });
        var report = model.Evaluate(test, [Metric.Auc, Metric.LogLoss], slicedBy: [c.Hour]);
        p.Register("tips", model, gates:
        [
            report.Require(Metric.Auc, atLeast),
            report.RequireNoWorseThan("tips@production", Metric.Auc, tolerance: 0.01),
        ]);
    }).RunAsync(store, Options);
}
