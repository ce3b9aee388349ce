namespace Mlops.Metadata.Sqlite.Tests;

public sealed class SqliteRunStoreTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2013, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string root = Directory.CreateTempSubdirectory("mlops-runs-").FullName;
    private readonly IRunStore runs;

    public SqliteRunStoreTests() => runs = MlopsStore.Open(root).Runs;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task EndRunAsync_EveryField_IsReadBackByAnotherStore()
    {
        var run = new RunRecord("r", "Pipeline of 'Zoë'", "2013-05-01", Start.AddMicroseconds(1))
        {
            Environment = new Dictionary<string, string> { ["os"] = "any", ["culture"] = "" },
        };
        await runs.StartRunAsync(run);
        var ended = run with
        {
            Status = RunStatus.Stopped,
            EndedAt = Start.AddMicroseconds(2),
            Reason = "too many errors; see \"fare\"",
            Marks = ["a", RunMarks.Retrain],
        };
        await runs.EndRunAsync(ended);

        var found = (await MlopsStore.Open(root).Runs.FindRunAsync("r"))!;

        Assert.Equal(ended with { Marks = found.Marks, Environment = found.Environment }, found);
        Assert.Equal(ended.Marks, found.Marks);
        Assert.Equal(ended.Environment, found.Environment);
    }

    [Fact]
    public async Task RecordAsync_EveryField_IsReadBackByAnotherStore()
    {
        await runs.StartRunAsync(new RunRecord("r", "p", "", Start));
        var execution = Execution("validate", "full") with
        {
            Parameters = """{"rate":0.1,"text":"ü"}""",
            Inputs =
            [
                new ExecutionInput("read", new ArtifactRef("dataset", Digest.Of("in"))),
                new ExecutionInput("file", new ArtifactRef(ResolvedInput.FileKind, Digest.Of("file")), "/data/day 1.csv", 1L << 40),
                new ExecutionInput(ExecutionInput.GuardPrefix + "validate", new ArtifactRef("report", Digest.Of("guard"))),
            ],
            StartedAt = Start.AddMicroseconds(3),
            EndedAt = Start.AddMicroseconds(4),
            FromCache = true,
            Metrics = new Dictionary<string, double> { ["auc"] = 0.1, ["tiny"] = double.Epsilon, ["largest"] = double.MaxValue },
            Findings =
            [
                new Finding(Severity.Warning, new Problem("MLOPS3001", "Odd", "here", "even", "Do."))
                {
                    Column = "ü",
                    Count = 2,
                    Fraction = 0.1,
                    Examples = [new ExampleRow("day.csv", 7, "ü"), new ExampleRow("day.csv", 8, null)],
                },
                new Finding(Severity.Error, new Problem("MLOPS3002", "Worse")),
            ],
            Marks = [RunMarks.Retrain],
            StopReason = "",
        };
        await runs.RecordAsync(execution);

        var found = Assert.Single(await MlopsStore.Open(root).Runs.ListExecutionsAsync("r"));

        Assert.Equal(
            execution with { Inputs = found.Inputs, Metrics = found.Metrics, Findings = found.Findings, Marks = found.Marks }, found);
        Assert.Equal(execution.Inputs, found.Inputs);
        Assert.Equal(execution.Metrics.OrderBy(m => m.Key), found.Metrics.OrderBy(m => m.Key));
        Assert.Equal(execution.Findings.Select(Fields), found.Findings.Select(Fields));
        Assert.Equal(execution.Marks, found.Marks);
    }

    [Fact]
    public async Task RecordAsync_NothingOptional_IsReadBackAsNothing()
    {
        await runs.StartRunAsync(new RunRecord("r", "p", "", Start));
        await runs.RecordAsync(Execution("read", "bare"));

        var found = Assert.Single(await runs.ListExecutionsAsync("r"));

        Assert.Null(found.StopReason);
        Assert.False(found.FromCache);
        Assert.Empty(found.Inputs);
        Assert.Empty(found.Metrics);
        Assert.Empty(found.Findings);
        Assert.Empty(found.Marks);
        Assert.Equal("{}", found.Parameters);
    }

    [Fact]
    public async Task FindExecutionAsync_SameKeyTwice_FindsTheLater()
    {
        await runs.StartRunAsync(new RunRecord("r", "p", "", Start));
        await runs.RecordAsync(Execution("read", "first"));
        await runs.RecordAsync(Execution("read", "second"));

        Assert.Equal(Digest.Of("second"), (await runs.FindExecutionAsync(Digest.Of("key of read")))!.Output.Digest);
        Assert.Null(await runs.FindExecutionAsync(Digest.Of("key of nothing")));
    }

    [Fact]
    public async Task RecordAsync_RunThatIsNotThere_IsATypedErrorAndLeavesNothing()
    {
        var error = await Assert.ThrowsAsync<StoreException>(async () => await runs.RecordAsync(Execution("read", "lost")));

        Assert.Equal(MetadataDiagnostics.UnknownRun, error.Code);
        Assert.Empty(await runs.FindProducersAsync(Digest.Of("lost")));
    }

    private static object Fields(Finding finding) => (
        finding.Severity, finding.Problem, finding.Column, finding.Count, finding.Fraction, string.Join(';', finding.Examples));

    private static ExecutionRecord Execution(string step, string output) => new("r", step, "1", Digest.Of($"key of {step}"))
    {
        Output = new ArtifactRef("report", Digest.Of(output)),
        StartedAt = Start,
        EndedAt = Start,
    };
}
