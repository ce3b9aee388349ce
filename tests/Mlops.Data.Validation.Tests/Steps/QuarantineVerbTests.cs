using System.Text;

namespace Mlops.Data.Validation.Tests;

public sealed class QuarantineVerbTests
{
    private static readonly DataSchema Schema = new(
        new Field("fare", ColumnType.Float64) { Domain = new NumberRange(0) }, new Field("company", ColumnType.String, IsNullable: false));

    private static readonly object?[][] Rows = [[1.0, "a"], [-2.0, "b"], [3.0, null], [4.0, "d"]];

    [Fact]
    public async Task Quarantine_FailingRows_StayInAFileWhileTheOthersFlowOn()
    {
        var run = await Run(null);
        var good = (Dataset<Row>)run.Values["quarantine"];
        var fares = new List<double>();
        await foreach (var batch in good.Source.ReadAsync(cancellationToken: TestContext.Current.CancellationToken))
            using (batch) fares.AddRange(((PrimitiveData<double>)batch["fare"]).Values.ToArray());
        Assert.Equal([1.0, 4.0], fares);
        using var reader = new StreamReader(run.Artifacts["quarantine"].OpenRead("quarantine.jsonl"), Encoding.UTF8);
        var lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("\"row\":2", lines[0], StringComparison.Ordinal);
        Assert.Contains("company", lines[1], StringComparison.Ordinal);
        Assert.Equal((2.0, 2.0, 0.0), (run.Metrics["rows.good"], run.Metrics["rows.failed"], run.Metrics["rows.unreadable"]));
        Assert.Empty(run.Stops);
    }

    [Fact]
    public async Task Quarantine_MoreThanTheBudget_StopsWithTheShare()
    {
        var run = await Run(o => o with { MaxFraction = 0.25 });
        Assert.Equal("MLOPS3046", Assert.Single(run.Findings).Code);
        Assert.Contains("a share of 0.5", Assert.Single(run.Stops), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quarantine_SameRows_StoresTheSameBytes() =>
        Assert.Equal((await Run(null)).Artifacts["quarantine"].Digest, (await Run(null)).Artifacts["quarantine"].Digest);

    private static async Task<FakeRun> Run(Func<QuarantineOptions, QuarantineOptions>? configure)
    {
        var builder = new FakeBuilder();
        var data = builder.Add(new StepDefinition<Dataset<Row>>
        {
            Name = "read",
            Version = "1",
            Kind = ArtifactKinds.Dataset,
            FormatVersion = 1,
            ProduceAsync = (_, _, _) => Task.CompletedTask,
            LoadAsync = (_, _, _) => throw new InvalidOperationException("The rows are given."),
        });
        data.Quarantine(Schema, configure);
        return await builder.RunAsync(data, new Dataset<Row>(new MemorySource(Schema, Rows, 3), Schema));
    }
}
