namespace Mlops.Data.Tests;

public sealed class SplitStepsTests
{
    private readonly FakePipeline pipeline = new();

    [Fact]
    public async Task Split_Run_StoresBothSides()
    {
        using var batch = AnyBatches.Create(1, 200);
        var data = pipeline.Read(new Dataset<Row>(Rows.Of(AnyBatches.Schema, [batch]), AnyBatches.Schema));
        var (training, holdout) = data.Split(AnyBatches.Schema.Number("big"), 0.3);
        await pipeline.RunAsync(data);
        var left = await pipeline.RunAsync(training);
        var right = await pipeline.RunAsync(holdout);
        Assert.Equal(("split-training", "split-holdout"), (training.Name, holdout.Name));
        var lines = (await ArrowFileTests.PrintAsync(left.Data.Source)) + await ArrowFileTests.PrintAsync(right.Data.Source);
        Assert.Equal(AnyBatches.Print(batch).Split('\n').Order(), lines.Split('\n').Order());
        Assert.Empty(pipeline.Stops);
    }

    [Fact]
    public async Task Split_EmptySide_IsAnErrorAndStops()
    {
        using var batch = AnyBatches.Create(1, 20);
        var data = pipeline.Read(new Dataset<Row>(Rows.Of(AnyBatches.Schema, [batch]), AnyBatches.Schema));
        await pipeline.RunAsync(data);
        await pipeline.RunAsync(data.SplitByTime(AnyBatches.Schema.Time("time"), new DateTime(2900, 1, 1, 0, 0, 0, DateTimeKind.Utc)).Holdout);
        var finding = Assert.Single(pipeline.Findings);
        Assert.Equal((Severity.Error, DataDiagnostics.EmptySplit), (finding.Severity, finding.Code));
        Assert.Single(pipeline.Stops);
    }

    [Fact]
    public void Split_Check_ReportsUnknownAndWronglyTypedColumns()
    {
        var data = pipeline.Read(new Dataset<Row>(Rows.Of(AnyBatches.Schema, []), AnyBatches.Schema));
        var (training, _) = data.Split([new TextColumn("texts", ColumnType.String), new NumberColumn("text", ColumnType.Int32)], 0.3);
        var check = new FakeCheck(AnyBatches.Schema);
        training.Definition.Check!(check);
        Assert.Equal([DiagnosticCodes.UnknownColumn, DiagnosticCodes.WrongColumnType], check.Problems.Select(p => p.Code));
        Assert.Contains("'text'", check.Problems[0].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_Parameters_HoldEverythingThatChangesTheResult()
    {
        var data = pipeline.Read(new Dataset<Row>(Rows.Of(AnyBatches.Schema, []), AnyBatches.Schema));
        var (training, holdout) = data.Split(AnyBatches.Schema.Text("text"), 0.25, 9);
        Assert.Equal("""{"byKey":["text"],"holdout":0.25,"seed":9}""", training.Definition.Parameters.ToCanonicalJson());
        Assert.NotEqual(training.Name, holdout.Name);
    }
}
