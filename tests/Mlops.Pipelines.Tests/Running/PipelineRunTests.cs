using Mlops.Metadata;

namespace Mlops.Pipelines.Tests;

public sealed class PipelineRunTests
{
    private readonly MlopsStore store = MlopsStore.InMemory();

    [Fact]
    public async Task RunAsync_Chain_EachStepReadsTheLoadedValueOfItsInput()
    {
        Step<string> last = null!;
        var pipeline = Pipeline.Define("p", p => last = p.Constant("a", "x").Append("b", "y").Append("c", "z"));

        var run = await pipeline.RunAsync(store);

        Assert.Equal("xyz", await run.GetAsync(last));
        Assert.Equal(RunStatus.Succeeded, run.Status);
        Assert.All(run.Steps, s => Assert.Equal(StepStatus.Computed, s.Status));
    }

    [Fact]
    public async Task RunAsync_Again_FindsEveryStepWithTheSameArtifacts()
    {
        var pipeline = Pipeline.Define("p", p => p.Constant("a", "x").Append("b", "y"));
        var first = await pipeline.RunAsync(store);

        var second = await pipeline.RunAsync(store);

        Assert.All(second.Steps, s => Assert.Equal(StepStatus.Cached, s.Status));
        Assert.Equal(first.Steps.Select(s => s.Artifact), second.Steps.Select(s => s.Artifact));
        Assert.NotEqual(first.RunId, second.RunId);
    }

    [Fact]
    public async Task RunAsync_ParameterOfTheFirstStepChanged_ComputesWhatDependsOnIt()
    {
        static Pipeline Define(string text) => Pipeline.Define("p", p =>
        {
            p.Constant("a", text).Append("b", "y");
            p.Constant("other", "o");
        });
        await Define("x").RunAsync(store);

        Assert.Equal("a:Computed b:Computed other:Cached", await Define("x2").RunAsync(store).StatusesAsync());
    }

    [Fact]
    public async Task RunAsync_EqualArtifactFromAnotherVersion_LaterStepsAreFound()
    {
        Pipeline Define(string version) => Pipeline.Define("p", p =>
            p.Add(TextSteps.Definition("a", _ => "same") with { Version = version }).Append("b", "y"));
        await Define("1").RunAsync(store);

        Assert.Equal("a:Computed b:Cached", await Define("2").RunAsync(store).StatusesAsync());
    }

    [Fact]
    public async Task RunAsync_WithoutCache_ComputesEverythingAgain()
    {
        var pipeline = Pipeline.Define("p", p => p.Constant("a", "x"));
        await pipeline.RunAsync(store);

        Assert.Equal("a:Computed", await pipeline.RunAsync(store, new RunOptions { UseCache = false }).StatusesAsync());
    }

    [Fact]
    public async Task Stop_SkipsDependentsAndGuardedSteps_OtherBranchesRun()
    {
        var pipeline = Pipeline.Define("p", p =>
        {
            var data = p.Constant("data", "x");
            var validation = p.Text("validate", c => { c.Stop("too many errors"); return "bad"; }, data);
            data.GuardedBy(validation).Append("guarded", "y").Append("after", "z");
            validation.Append("reader", "r");
            data.Append("free", "f");
        });

        var run = await pipeline.RunAsync(store);

        Assert.Equal(RunStatus.Stopped, run.Status);
        Assert.Equal("too many errors", run.StopReason);
        Assert.Equal(
            "data:Computed validate:Computed guarded:Skipped after:Skipped reader:Skipped free:Computed",
            string.Join(" ", run.Steps.Select(s => $"{s.Step}:{s.Status}")));
        Assert.Contains("too many errors", run.Steps.Single(s => s.Step == "after").Reason);
        Assert.Equal(RunStatus.Stopped, (await store.Runs.FindRunAsync(run.RunId))!.Status);
    }

    [Fact]
    public async Task CacheHit_ReplaysFindingsMetricsMarksAndStop()
    {
        var finding = new Finding(Severity.Error, new Problem("MLOPS9999", "Something odd")) { Column = "c", Count = 3 };
        var pipeline = Pipeline.Define("p", p =>
        {
            var a = p.Text("a", c =>
            {
                c.Report(finding);
                c.RecordMetric("auc", 0.5);
                c.Mark(RunMarks.Retrain);
                c.Stop("because");
                return "x";
            });
            a.Append("b", "y");
        });
        await pipeline.RunAsync(store);

        var run = await pipeline.RunAsync(store);

        var step = run.Steps[0];
        Assert.Equal(StepStatus.Cached, step.Status);
        Assert.Equal(finding.ToString(), Assert.Single(run.Findings).ToString());
        Assert.Equal(0.5, step.Metrics["auc"]);
        Assert.Equal([RunMarks.Retrain], run.Marks);
        Assert.Equal(RunStatus.Stopped, run.Status);
        Assert.Equal(StepStatus.Skipped, run.StatusOf("b"));
        Assert.True((await store.Runs.ListExecutionsAsync(run.RunId)).Single().FromCache);
    }

    [Fact]
    public async Task RunAsync_StepThrows_WrapsWithStepAndInputsAndKeepsFinishedSteps()
    {
        var broken = true;
        var pipeline = Pipeline.Define("p", p =>
        {
            var a = p.Constant("a", "x");
            p.Text("b", c => broken ? throw new InvalidOperationException("boom") : c.Get(a), a);
        });

        var error = await Assert.ThrowsAsync<StepFailedException>(() => pipeline.RunAsync(store, new RunOptions { RunId = "r1" }));

        Assert.Equal("b", error.Step);
        Assert.Single(error.Inputs);
        Assert.IsType<InvalidOperationException>(error.InnerException);
        var record = (await store.Runs.FindRunAsync("r1"))!;
        Assert.Equal(RunStatus.Failed, record.Status);
        Assert.Contains("boom", record.Reason);
        broken = false;
        Assert.Equal("a:Cached b:Computed", await pipeline.RunAsync(store).StatusesAsync());
    }

    [Fact]
    public async Task RunAsync_Cancelled_ThrowsUnwrappedAndRecords()
    {
        using var source = new CancellationTokenSource();
        var pipeline = Pipeline.Define("p", p => p.Text("a", _ =>
        {
            source.Cancel();
            source.Token.ThrowIfCancellationRequested();
            return "";
        }).Append("b", "y"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => pipeline.RunAsync(store, new RunOptions { RunId = "r1" }, cancellationToken: source.Token));

        Assert.Equal(RunStatus.Canceled, (await store.Runs.FindRunAsync("r1"))!.Status);
    }

    [Fact]
    public async Task RunAsync_IndependentSteps_RunAtTheSameTime()
    {
        using var meeting = new Barrier(2);
        var pipeline = Pipeline.Define("p", p =>
        {
            p.Text("a", _ => meeting.SignalAndWait(TimeSpan.FromSeconds(30)) ? "met" : "alone");
            p.Text("b", _ => meeting.SignalAndWait(TimeSpan.FromSeconds(30)) ? "met" : "alone");
        });

        var run = await pipeline.RunAsync(store, new RunOptions { DegreeOfParallelism = 2 });

        Assert.Single(run.Steps.Select(s => s.Artifact).Distinct());
        Assert.Equal("met", TextSteps.Read(await store.Artifacts.OpenAsync(run.Steps[0].Artifact!)));
    }

    [Fact]
    public async Task RunAsync_DegreeOfParallelismOne_RunsOneStepAtATime()
    {
        var atWork = 0;
        var most = 0;
        var pipeline = Pipeline.Define("p", p =>
        {
            for (var i = 0; i < 8; i++)
            {
                p.Text($"s{i}", _ =>
                {
                    var now = Interlocked.Increment(ref atWork);
                    most = Math.Max(most, now);
                    Thread.Yield();
                    Interlocked.Decrement(ref atWork);
                    return "x";
                });
            }
        });

        await pipeline.RunAsync(store, new RunOptions { DegreeOfParallelism = 1 });

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Retry_TransientFailure_IsTriedAgainAndReportsOnlyTheLastAttempt()
    {
        var tries = 0;
        var pipeline = Pipeline.Define("p", p => p.Add(TextSteps.Definition("a", c =>
        {
            c.RecordMetric($"try{++tries}", 1);
            return tries < 3 ? throw new IOException("busy") : "done";
        }) with { Retry = new RetryPolicy { MaxRetries = 2, Delay = TimeSpan.Zero } }));

        var run = await pipeline.RunAsync(store);

        Assert.Equal(3, tries);
        Assert.Equal(["try3"], run.Steps[0].Metrics.Keys);
    }

    [Fact]
    public async Task Retry_BadData_IsNotTriedAgain()
    {
        var tries = 0;
        var pipeline = Pipeline.Define("p", p => p.Add(TextSteps.Definition("a", _ =>
        {
            tries++;
            throw new DataException(new Problem("MLOPS9999", "Broken row"));
        }) with { Retry = new RetryPolicy { MaxRetries = 5, Delay = TimeSpan.Zero } }));

        var error = await Assert.ThrowsAsync<StepFailedException>(() => pipeline.RunAsync(store));

        Assert.Equal(1, tries);
        Assert.IsType<DataException>(error.InnerException);
    }

    [Fact]
    public async Task Get_StepThatIsNoInput_IsATypedError()
    {
        var pipeline = Pipeline.Define("p", p =>
        {
            var a = p.Constant("a", "x");
            var b = p.Constant("b", "x");
            p.Text("c", context => context.Get(a), b);
        });

        var error = await Assert.ThrowsAsync<StepFailedException>(() => pipeline.RunAsync(store));

        Assert.Equal(DiagnosticCodes.StepInputMissing, Assert.IsType<PipelineException>(error.InnerException).Code);
    }

    [Fact]
    public async Task RunAsync_Environment_IsRecorded()
    {
        var run = await Pipeline.Define("p", p => p.Constant("a", "x")).RunAsync(store);

        var environment = run.Record.Environment;
        Assert.All(["os", "runtime", "processors", "culture", "time-zone", "assembly:Mlops.Pipelines"], k => Assert.Contains(k, environment.Keys));
    }

    [Fact]
    public async Task RunAsync_Progress_TellsStartAndEndOfEveryStep()
    {
        var news = new System.Collections.Concurrent.ConcurrentQueue<StepProgress>();
        var pipeline = Pipeline.Define("p", p => p.Text("a", c => { c.ReportProgress(0.5, "half"); return "x"; }));

        await pipeline.RunAsync(store, progress: new Listener(news.Enqueue));

        Assert.Equal(["Running", "Running half", "Computed"], news.Select(n => $"{n.Status} {n.Message}".Trim()));
    }

    private sealed class Listener(Action<StepProgress> hear) : IProgress<StepProgress>
    {
        public void Report(StepProgress value) => hear(value);
    }
}
