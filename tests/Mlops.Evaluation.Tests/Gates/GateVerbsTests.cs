namespace Mlops.Evaluation.Tests;

public sealed class GateVerbsTests
{
    private static readonly MemoryRow[] Good =
        [new(0.1, 0, 1), new(0.9, 1, 1), new(0.2, 0, 1), new(0.8, 1, 1), new(0.3, 0, 2), new(0.6, 1, 2), new(0.7, 0, 2),
            new(0.9, 1, 2)];

    [Fact]
    public async Task Evaluate_AsAStep_RecordsDefinedMetricsAndLoadsWhatItWrote()
    {
        var run = new FakeRun();
        var step = await EvaluatedAsync(run, Good);
        var value = run.Get(step);
        Assert.Equal(BundleParts.Evaluation, step.Definition.BundlePart);
        Assert.Equal(ArtifactKinds.Evaluation, step.Definition.Kind);
        Assert.Equal(["evaluation.json"], run.Last!.Files);
        Assert.Equal(15 / 16.0, value.Report[Metric.Auc].Value);
        Assert.Equal(15 / 16.0, run.Recorded["auc"]);
        Assert.Equal(2, value.Report.Slices.Count);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public async Task Evaluate_WithUnknownOrUnfitSliceColumns_ReportsThemBeforeReading()
    {
        var run = new FakeRun();
        IColumn[] columns = [new NumberColumn("hours", ColumnType.Int32), MemorySource.Schema.Handle("score")];
        var step = run.Given(FakeModel.Fitted()).Evaluate(run.Given(FakeModel.Holdout()), [Metric.Auc], columns);
        await Assert.ThrowsAnyAsync<MlopsException>(() => run.RunAsync(step));
        Assert.Equal([DiagnosticCodes.UnknownColumn, EvaluationDiagnostics.CannotSlice], run.Problems.Select(p => p.Code));
        Assert.Contains("'hour'", run.Problems[0].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_WithoutMetricsOrWithDoubledOnes_IsRefusedAtDefinition()
    {
        var run = new FakeRun();
        var (model, holdout) = (run.Given(FakeModel.Fitted()), run.Given(FakeModel.Holdout()));
        Assert.Throws<ArgumentException>(() => model.Evaluate(holdout, []));
        Assert.Throws<ArgumentException>(() => model.Evaluate(holdout, [Metric.Auc, Metric.Auc]));
    }

    [Theory]
    [InlineData(0.9, true)]
    [InlineData(0.9375, true)]
    [InlineData(0.95, false)]
    public async Task Require_AtLeast_ComparesInclusively(double bound, bool passes)
    {
        var run = new FakeRun();
        var gate = await run.RunAsync((await EvaluatedAsync(run, Good)).Require(Metric.Auc, atLeast: bound));
        Assert.Equal(passes, gate.Passed);
        Assert.Equal((15 / 16.0, bound, ""), (gate.Measured, gate.Threshold, gate.Slice));
        Assert.StartsWith("auc is 0.9375 on all 8 rows; at least ", gate.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.7, true)]
    [InlineData(0.1, false)]
    public async Task Require_AtMost_IsForMetricsWhoseSmallerValuesAreBetter(double bound, bool passes)
    {
        var run = new FakeRun();
        var gate = await run.RunAsync((await EvaluatedAsync(run, Good)).Require(Metric.LogLoss, atMost: bound));
        Assert.Equal(passes, gate.Passed);
        Assert.Contains("at most", gate.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Require_OnEverySlice_NamesTheSliceThatFails()
    {
        var run = new FakeRun();
        var report = await EvaluatedAsync(run, Good);
        var gate = await run.RunAsync(report.Require(Metric.Auc, atLeast: 0.8, onEverySlice: true));
        Assert.False(gate.Passed);
        Assert.Equal(("hour=2", 0.75), (gate.Slice, gate.Measured));
        Assert.Contains("slice 'hour=2' (4 rows)", gate.Reason, StringComparison.Ordinal);
        Assert.True((await run.RunAsync(report.Require(Metric.Auc, atLeast: 0.75, onEverySlice: true))).Passed);
        var none = await run.RunAsync(report.Require(Metric.Auc, atLeast: 0.5, onEverySlice: true, minRows: 5));
        Assert.False(none.Passed);
        Assert.Contains("enough rows", none.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Require_OfAnUndefinedMetric_Fails()
    {
        var run = new FakeRun();
        var report = await EvaluatedAsync(run, [new(0.1, 1, 1), new(0.9, 1, 2), new(0.1, 0, 2)]);
        var slices = await run.RunAsync(report.Require(Metric.Auc, atLeast: 0, onEverySlice: true));
        Assert.False(slices.Passed);
        Assert.Null(slices.Measured);
        Assert.Equal("hour=1", slices.Slice);
        Assert.Contains("all labels are 1", slices.Reason, StringComparison.Ordinal);

        var empty = await EvaluatedAsync(run, []);
        foreach (var step in new[] { empty.Require(Metric.Auc, atLeast: 0),
            empty.RequireNoWorseThan("taxi-tips@production", Metric.Auc, 1) })
            Assert.False((await run.RunAsync(step)).Passed);
    }

    [Fact]
    public async Task Require_OfTooFewRows_Fails()
    {
        var run = new FakeRun();
        var gate = await run.RunAsync((await EvaluatedAsync(run, Good)).Require(Metric.Auc, atLeast: 0.5, minRows: 9));
        Assert.False(gate.Passed);
        Assert.Contains("8 rows with a label; at least 9", gate.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Require_WithTheWrongBound_SaysWhichIsRight()
    {
        var report = await EvaluatedAsync(new FakeRun(), Good);
        Assert.Contains("Use atLeast", Assert.Throws<ArgumentException>(() => report.Require(Metric.Auc, atMost: 0.9)).Message,
            StringComparison.Ordinal);
        Assert.Contains("Use atMost", Assert.Throws<ArgumentException>(() => report.Require(Metric.LogLoss,
            atLeast: 1)).Message, StringComparison.Ordinal);
        Assert.Contains("pass atLeast", Assert.Throws<ArgumentException>(() => report.Require(Metric.Auc)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => report.Require(Metric.Auc, atLeast: 90));
        Assert.Throws<ArgumentOutOfRangeException>(() => report.Require(Metric.Auc, atLeast: double.NaN));
    }

    [Fact]
    public async Task Require_AMetricThatIsNotEvaluated_IsReportedByCheck()
    {
        var run = new FakeRun();
        var gate = await run.RunAsync((await EvaluatedAsync(run, Good)).Require(Metric.F1, atLeast: 0.5));
        Assert.Equal(EvaluationDiagnostics.MetricNotEvaluated, Assert.Single(run.Problems).Code);
        Assert.False(gate.Passed);
    }

    [Fact]
    public async Task RequireNoWorseThan_WithoutSuchAVersion_Passes()
    {
        var run = new FakeRun();
        var gate = await run.RunAsync((await EvaluatedAsync(run,
            Good)).RequireNoWorseThan("taxi-tips@production", Metric.Auc, 0.002));
        Assert.True(gate.Passed);
        Assert.Null(gate.Threshold);
        Assert.Equal("auc is 0.9375; no production version yet.", gate.Reason);
    }

    [Theory]
    [InlineData(false, false, 0.0, true)]
    [InlineData(true, false, 0.5, false)]
    [InlineData(true, false, 0.9, true)]
    [InlineData(false, true, 0.0, true)]
    public async Task RequireNoWorseThan_RespectsDirectionAndTolerance(bool candidateIsWorse, bool productionIsWorse,
        double tolerance, bool passes)
    {
        foreach (var metric in new[] { Metric.Auc, Metric.LogLoss })
        {
            var run = new FakeRun { Production = FakeModel.Fitted(productionIsWorse) };
            var report = await EvaluatedAsync(run, Good, candidateIsWorse);
            // Reversed, the AUC falls by 0.875 and the log loss rises by more than 1.
            var scaled = metric == Metric.Auc ? tolerance : tolerance * 2;
            var gate = await run.RunAsync(report.RequireNoWorseThan("taxi-tips@production", metric, scaled));
            Assert.Equal(passes, gate.Passed);
            Assert.Contains("taxi-tips/3 reaches", gate.Reason, StringComparison.Ordinal);
            Assert.NotNull(gate.Measured);
            Assert.NotNull(gate.Threshold);
        }
    }

    [Theory]
    [InlineData("production")]
    [InlineData("@production")]
    [InlineData("taxi-tips@")]
    [InlineData("a@b@c")]
    [InlineData("taxi-tips/3")]
    public async Task RequireNoWorseThan_WithoutNameAndAlias_IsRefused(string model)
    {
        var report = await EvaluatedAsync(new FakeRun(), Good);
        Assert.Contains("name@alias", Assert.Throws<StoreException>(() => report.RequireNoWorseThan(model, Metric.Auc)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => report.RequireNoWorseThan("a@b", Metric.Auc, -1));
    }

    private static async Task<Step<EvaluatedModel<Row>>> EvaluatedAsync(FakeRun run, MemoryRow[] rows, bool isReversed = false)
    {
        var step = run.Given(FakeModel.Fitted(isReversed)).Evaluate(
            run.Given(FakeModel.Holdout(rows)),
            [Metric.Auc, Metric.LogLoss],
            [MemorySource.Schema.Handle("hour")],
            new EvaluationOptions { MinSliceRows = 1 });
        await run.RunAsync(step);
        return step;
    }
}
