using Mlops.Metadata;

namespace Mlops.Pipelines.Tests;

public sealed class RegisterTests
{
    private static readonly (string Span, string Data)[] Days = [("d1", "one"), ("d2", "two"), ("d3", "broken"), ("d4", "four")];
    private readonly MlopsStore store = MlopsStore.InMemory();

    [Fact]
    public async Task Register_GatesPassed_RegistersPromotesAndKeepsTheEvidence()
    {
        var registered = await RunAsync("d1", "one");

        Assert.Equal((TinyModel.Name, 1, true), (registered.Model, registered.Version, registered.Promoted));
        var version = (await store.Models.FindAliasAsync(TinyModel.Name, "production"))!;
        Assert.Equal(registered.Bundle, version.Bundle);
        Assert.Equal("compared with nothing", Assert.Single(version.Gates).Reason);
        Assert.Equal("d1", version.Span);
        using var bundle = Bundle.Open(await store.Artifacts.OpenAsync(registered.Bundle));
        Assert.Equal(["gates", "model", "transform"], bundle.Parts.Select(p => p.Name));
        Assert.Equal("tiny-model", bundle.Parts.Single(p => p.Name == "model").Type);
    }

    [Fact]
    public async Task Register_GateFailed_RegistersWithoutPromotingAndSaysWhy()
    {
        var registered = await RunAsync("d1", "one", passes: false);

        Assert.False(registered.Promoted);
        Assert.Equal(["compared with nothing"], registered.Reasons);
        Assert.Null(await store.Models.FindAliasAsync(TinyModel.Name, "production"));
        Assert.Single(await store.Models.ListVersionsAsync(TinyModel.Name));
    }

    [Fact]
    public async Task Run_OldSpanAgainWithoutCache_DoesNotTakeProductionBack()
    {
        await RunAsync("d1", "one");
        await RunAsync("d2", "two");

        var again = await RunAsync("d1", "one", useCache: false);

        Assert.Equal((1, true), (again.Version, again.Promoted));
        Assert.Equal(2, (await store.Models.FindAliasAsync(TinyModel.Name, "production"))!.Version);
        Assert.Equal(2, (await store.Models.GetAliasHistoryAsync(TinyModel.Name, "production")).Count);
    }

    [Fact]
    public async Task Run_NewModelForAnOldSpan_IsNotPromotedOverALaterOne()
    {
        await RunAsync("d2", "two");

        var late = await RunAsync("d1", "other");

        Assert.False(late.Promoted);
        Assert.Contains("d2", Assert.Single(late.Reasons));
    }

    [Fact]
    public async Task Run_AfterAMoveByHand_SeesThatMoveAndOlderSpansDoNot()
    {
        await RunAsync("d1", "one");
        await RunAsync("d2", "two");
        await store.Models.TryMoveAliasAsync(new AliasMove(TinyModel.Name, "production", 2, 1) { By = "somebody" });

        Assert.Equal("compared with tiny/1", (await RunAsync("d2", "two", useCache: false)).Gates[0].Reason);
        Assert.Equal("compared with tiny/1", (await RunAsync("d3", "three")).Gates[0].Reason);
        Assert.Equal("compared with nothing", (await RunAsync("d1", "one", useCache: false)).Gates[0].Reason);
        Assert.Equal(3, (await store.Models.FindAliasAsync(TinyModel.Name, "production"))!.Version);
    }

    [Fact]
    public async Task AllSpansAgain_AreFoundInTheCacheWithTheSameArtifacts()
    {
        var first = await RunAllAsync(store);

        var results = new List<RunResult>();
        Assert.Equal(first, await RunAllAsync(store, results));

        Assert.All(results.SelectMany(r => r.Steps), s => Assert.NotEqual(StepStatus.Computed, s.Status));
    }

    [Fact]
    public async Task AllSpansAgainWithoutCache_GiveTheSameArtifacts()
    {
        var first = await RunAllAsync(store);

        Assert.Equal(first, await RunAllAsync(store, useCache: false));
    }

    [Fact]
    public async Task KilledAtEveryMomentAndRunAgain_EndsAsAnUndisturbedRun()
    {
        var expected = await RunAllAsync(MlopsStore.InMemory());
        for (var death = 1; ; death++)
        {
            var survivor = MlopsStore.InMemory();
            var mortal = new MortalStore(survivor, death);
            try
            {
                await RunAllAsync(mortal.Open());
            }
            catch (Exception e) when (mortal.Died && e is IOException or StepFailedException { InnerException: IOException })
            {
                // Killed; what had reached the store is what the next process finds.
            }
            if (!mortal.Died)
            {
                Assert.True(death > 100, $"Only {death} moments to die were found.");
                return;
            }
            Assert.Equal(expected, await RunAllAsync(survivor));
        }
    }

    [Fact]
    public void Check_ModelWithoutTransform_SaysWhatIsMissing()
    {
        var pipeline = Pipeline.Define("p", p => p.Register("no/name", p.Add(new StepDefinition<FittedModel<int>>
        {
            Name = "train",
            Version = "1",
            Kind = ArtifactKinds.Model,
            BundlePart = BundleParts.Model,
            ProduceAsync = (_, _, _) => Task.CompletedTask,
            LoadAsync = (_, _, _) => ValueTask.FromResult(new FittedModel<int>(null!, null!)),
        }), []));

        var codes = pipeline.Check().Select(p => p.Code);

        Assert.Equal([PipelineDiagnostics.IncompleteBundle, PipelineDiagnostics.IncompleteBundle, MetadataDiagnostics.InvalidModelName], codes);
    }

    private async Task<RegisteredModel> RunAsync(string span, string data, bool passes = true, bool useCache = true)
    {
        var (pipeline, steps) = TinyModel.Define(data, passes);
        var run = await pipeline.RunAsync(store, new RunOptions { Span = span, UseCache = useCache });
        return await run.GetAsync(steps.Registered);
    }

    /// <summary>Runs all days and tells every artifact, the versions and the history of production.</summary>
    private static async Task<string> RunAllAsync(MlopsStore store, List<RunResult>? results = null, bool useCache = true)
    {
        var told = new List<string>();
        foreach (var (span, data) in Days)
        {
            var run = await TinyModel.Define(data).Pipeline.RunAsync(store, new RunOptions { Span = span, UseCache = useCache });
            results?.Add(run);
            told.Add($"{span} {run.Status}");
            told.AddRange(run.Steps.Select(s => $"{s.Step} {s.Artifact?.Digest}"));
        }
        told.AddRange((await store.Models.ListVersionsAsync(TinyModel.Name)).Select(v => $"{v.Version} {v.Span} {v.Bundle.Digest}"));
        told.AddRange((await store.Models.GetAliasHistoryAsync(TinyModel.Name, "production")).Select(m => $"{m.FromVersion}->{m.ToVersion} {m.Span}"));
        return string.Join("\n", told);
    }
}
