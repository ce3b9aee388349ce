using System.Globalization;
using System.Text;
using Mlops.Metadata;
using Mlops.Pipelines;

namespace Mlops.Data.Tests;

/// <summary>Bad rows of files on disk, from the reader through the graph into what is recorded.</summary>
public sealed class BadRowsInPipelineTests : IDisposable
{
    private static readonly DataSchema Schema = CsvText.Schema(("id", ColumnType.Int32), ("fare", ColumnType.Float64));

    private readonly string folder = Directory.CreateTempSubdirectory("mlops-bad").FullName;
    private readonly MlopsStore store = MlopsStore.InMemory();

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task RunAsync_FileWithBadRows_RecordsFindingsWithFileRowLineColumnAndText()
    {
        Write("day1.csv", "id,fare\n1,2.5\n2,free\n3,\"two\nlines\"\n4\n5,7\n");
        var (result, step) = await RunAsync("day1.csv");
        Assert.Equal((RunStatus.Succeeded, StepStatus.Computed), (result.Status, result.Of(step).Status));
        var findings = result.Of(step).Findings;
        Assert.Equal([CsvDiagnostics.WrongFieldCount, CsvDiagnostics.InvalidValue], findings.Select(f => f.Code));
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
        Assert.Equal(("fare", 2L), (findings[1].Column, findings[1].Count));
        Assert.Equal([2L, 3L], findings[1].Examples.Select(e => e.Row));
        Assert.All(findings[1].Examples, e => Assert.EndsWith("day1.csv", e.Source, StringComparison.Ordinal));
        Assert.Equal("free", findings[1].Examples[0].Text);
        Assert.EndsWith("day1.csv, row 2, line 3", findings[1].Problem.Where, StringComparison.Ordinal);
        Assert.EndsWith("day1.csv, row 4, line 6", findings[0].Problem.Where, StringComparison.Ordinal);
        Assert.Equal(2.0, result.Of(step).Metrics["rows"]);
    }

    [Fact]
    public async Task RunAsync_Again_ReplaysTheFindingsOfTheCacheHit()
    {
        Write("day1.csv", "id,fare\n1,2.5\n2,free\n");
        var (first, before) = await RunAsync("day1.csv");
        var (second, after) = await RunAsync("day1.csv");
        Assert.Equal(StepStatus.Cached, second.Of(after).Status);
        Assert.Single(second.Findings);
        Assert.Equal(first.Of(before).Findings.Select(Print), second.Of(after).Findings.Select(Print));
    }

    [Fact]
    public async Task RunAsync_FileWithBadRows_RecordsTheDigestOfTheFileAsInput()
    {
        Write("day1.csv", "id,fare\n1,2.5\n2,free\n");
        var (result, step) = await RunAsync("day1.csv");
        var execution = Assert.Single(
            await store.Runs.ListExecutionsAsync(result.RunId, TestContext.Current.CancellationToken), e => e.Step == step.Name);
        var input = Assert.Single(execution.Inputs);
        Assert.Equal(Digest.Of("id,fare\n1,2.5\n2,free\n"), input.Artifact.Digest);
        Assert.EndsWith("day1.csv", input.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_SplitOfFilteredFilesWithBadRows_KeepsFileAndNumberOfEveryRow()
    {
        var random = new Random(7);
        for (var day = 1; day <= 3; day++)
        {
            var text = new StringBuilder("id,fare\n");
            for (var row = 1; row <= 400; row++)
            {
                var id = (day * 1000 + row).ToString(CultureInfo.InvariantCulture);
                text.Append(random.Next(10) == 0 ? $"{id},bad\n" : $"{id},{row % 7}\n");
            }
            Write($"day{day}.csv", text.ToString());
        }
        Step<TrainingSet<Row>> training = null!;
        Step<HoldoutSet<Row>> holdout = null!;
        var pipeline = Pipeline.Define("rows", p => (training, holdout) =
            Read(p, "day*.csv").Where(Schema.Number("fare") > 1).Split(Schema.Number("id"), 0.3));
        var result = await pipeline.RunAsync(store, cancellationToken: TestContext.Current.CancellationToken);
        var seen = await CheckRowsAsync((await result.GetAsync(training, TestContext.Current.CancellationToken)).Data.Source)
            + await CheckRowsAsync((await result.GetAsync(holdout, TestContext.Current.CancellationToken)).Data.Source);
        Assert.InRange(seen, 500, 900);
    }

    /// <summary>The id of a row tells its day and number.</summary>
    private static async Task<int> CheckRowsAsync(IDataSource source)
    {
        var rows = 0;
        await foreach (var batch in source.ReadAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            using (batch)
            {
                for (var i = 0; i < batch.RowCount; i++, rows++)
                {
                    var id = (int)new Row(batch, i)["id"]!;
                    Assert.Equal(($"day{id / 1000}.csv", id % 1000L), (batch.Source, batch.RowNumber(i)));
                }
            }
        }
        return rows;
    }

    private async Task<(RunResult Result, Step Step)> RunAsync(string file)
    {
        Step<Dataset<Row>> step = null!;
        var pipeline = Pipeline.Define("bad", p => step = Read(p, file));
        return (await pipeline.RunAsync(store, cancellationToken: TestContext.Current.CancellationToken), step);
    }

    private Step<Dataset<Row>> Read(PipelineBuilder p, string pattern) =>
        p.Read(Data.Csv.Files(Path.Combine(folder, pattern), Schema, new CsvOptions { BadRows = BadRowPolicy.Skip(1000), BlockBytes = 700 }));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private static string Print(Finding finding) =>
        $"{finding.Severity} {finding.Problem} {finding.Column} {finding.Count} {string.Join(';', finding.Examples)}";
}
