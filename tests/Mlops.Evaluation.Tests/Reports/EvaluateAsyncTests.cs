using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mlops.Evaluation.Tests;

public sealed class EvaluateAsyncTests
{
    private static readonly IReadOnlyList<IColumn> Hour = [MemorySource.Schema.Handle("hour")];

    private static readonly EvaluationOptions Small = new() { MinSliceRows = 1 };

    [Fact]
    public async Task EvaluateAsync_RowsWithoutALabel_AreSkippedAndCounted()
    {
        var report = await FakeModel.Fitted().EvaluateAsync(
            FakeModel.Holdout(new(0.9, 1), new(0.2, 0), new(0.7, null), new(0.4, 1)), [Metric.Auc, Metric.Accuracy]);
        Assert.Equal((3, 1), (report.Rows, report.SkippedRows));
        Assert.Equal(1, report[Metric.Auc].Value);
        Assert.Equal(2 / 3.0, report[Metric.Accuracy].Value!.Value, 1e-15);
        Assert.Equal("it was not evaluated", report[Metric.F1].Reason);
    }

    [Fact]
    public async Task EvaluateAsync_WithoutRows_IsUndefinedAndNotAnError()
    {
        var report = await FakeModel.Fitted().EvaluateAsync(FakeModel.Holdout(), [Metric.Auc], Hour);
        Assert.Equal("there are no rows", report[Metric.Auc].Reason);
        Assert.Empty(report.Slices);
    }

    [Fact]
    public async Task EvaluateAsync_SlicedByEveryKind_NamesOrdersAndSeparatesMissing()
    {
        MemoryRow[] rows = [new(0.5, 1, 10, "b"), new(0.5, 0, 9, "a"), new(0.5, 1, null, null), new(0.5, 1, -2, ""), new(0.5, null, 99, "z")];
        IReadOnlyList<IColumn> columns = [.. new[] { "hour", "zone", "company", "weekend" }.Select(MemorySource.Schema.Handle)];
        var report = await FakeModel.Fitted().EvaluateAsync(FakeModel.Holdout(rows), [Metric.Recall], columns, Small);
        string[] expected =
        [
            "hour=-2", "hour=9", "hour=10", "hour=(missing)",
            "zone=-100000000000", "zone=-90000000000", "zone=20000000000", "zone=(missing)",
            "company=", "company=a", "company=b", "company=(missing)",
            "weekend=false", "weekend=true", "weekend=(missing)",
        ];
        Assert.Equal(expected, report.Slices.Select(s => s.Slice));
        Assert.Null(report.Slices[3].Value);
        Assert.Equal([1, 2, 1], report.Slices.Skip(12).Select(s => (int)s.Rows));
        Assert.Equal("no label is 1", report.Slices[1][Metric.Recall].Reason);
    }

    [Fact]
    public async Task EvaluateAsync_EachSlice_HasTheMetricsOfItsRowsAlone()
    {
        var rows = Rows(500);
        var report = await FakeModel.Fitted().EvaluateAsync(FakeModel.Holdout(rows), [Metric.Auc, Metric.LogLoss], Hour, Small);
        Assert.Equal(6, report.Slices.Count);
        foreach (var slice in report.Slices)
        {
            var alone = rows.Where(r => r.Hour?.ToString(CultureInfo.InvariantCulture) == slice.Value).ToList();
            var expected = await FakeModel.Fitted().EvaluateAsync(FakeModel.Holdout(alone), [Metric.Auc, Metric.LogLoss]);
            Assert.Equal(expected.Overall.Metrics, slice.Metrics);
        }
        Assert.Equal(report.Slices.Min(s => s[Metric.Auc].Value), report.WorstSlice(Metric.Auc)![Metric.Auc].Value);
        Assert.Equal(report.Slices.Max(s => s[Metric.LogLoss].Value), report.WorstSlice(Metric.LogLoss)![Metric.LogLoss].Value);
    }

    [Fact]
    public async Task EvaluateAsync_SmallAndManySlices_AreShownAndCounted()
    {
        MemoryRow[] rows = [new(0.1, 0, 1), new(0.9, 1, 1), new(0.9, 1, 1), new(0.2, 0, 2), new(0.2, 0, 3), new(0.2, 0, 3), new(0.1, 1, 4)];
        var report = await FakeModel.Fitted().EvaluateAsync(
            FakeModel.Holdout(rows), [Metric.Auc], Hour, new EvaluationOptions { MinSliceRows = 3, MaxSlices = 3 });
        Assert.Equal(["hour=1", "hour=2", "hour=3"], report.Slices.Select(s => s.Slice));
        Assert.Equal([false, true, true], report.Slices.Select(s => s.HasTooFewRows));
        Assert.Equal("the slice has too few rows", report.Slices[1][Metric.Auc].Reason);
        Assert.Equal(new OmittedSlices("hour", 1, 1), Assert.Single(report.Omitted));
    }

    [Fact]
    public async Task EvaluateAsync_WithAMetricOfTheOtherTask_ListsTheRightOnes()
    {
        var error = await Assert.ThrowsAsync<ModelException>(async () =>
            await FakeModel.Fitted(task: ModelTask.Regression).EvaluateAsync(FakeModel.Holdout(), [Metric.Auc]));
        Assert.Equal(EvaluationDiagnostics.WrongTask, error.Code);
        Assert.Contains("one of rmse, mae, r2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvaluateAsync_SlicedByAFloat_IsATypedError()
    {
        var error = await Assert.ThrowsAsync<SchemaException>(async () =>
            await FakeModel.Fitted().EvaluateAsync(FakeModel.Holdout(), [Metric.Auc], [MemorySource.Schema.Handle("score")]));
        Assert.Equal(EvaluationDiagnostics.CannotSlice, error.Code);
    }

    [Fact]
    public async Task EvaluateAsync_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await FakeModel.Fitted().EvaluateAsync(FakeModel.Holdout(Rows(50)), [Metric.Auc], cancellationToken: source.Token));
    }

    [Theory]
    [InlineData(1, "en-US")]
    [InlineData(8, "de-DE")]
    [InlineData(3, "tr-TR")]
    public async Task RunAsync_WithAnyParallelismAndCulture_GivesTheSameJson(int degree, string culture)
    {
        var plan = new EvaluationPlan([.. Metric.All.Where(m => m.Task == ModelTask.BinaryClassification)], Hour, Small);
        var expected = Json(await plan.RunAsync(FakeModel.Fitted(), FakeModel.Holdout(Rows(400)), 2, default));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, Json(await plan.RunAsync(FakeModel.Fitted(), FakeModel.Holdout(Rows(400)), degree, default)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Read_WhatWriteWrote_WritesTheSameAgain()
    {
        MemoryRow[] rows = [.. Rows(60), new(0.5, 1, 77), new(0.5, 1, null)];
        var report = await FakeModel.Fitted().EvaluateAsync(
            FakeModel.Holdout(rows), [Metric.Auc, Metric.F1], Hour, new EvaluationOptions { MinSliceRows = 1, MaxSlices = 7 });
        var text = Json(report);
        var read = EvaluationReportJson.Read(JsonDocument.Parse(text).RootElement);
        Assert.Equal(text, Json(read));
        Assert.Contains("\"undefined\":\"all labels are 1\"", text, StringComparison.Ordinal);
        Assert.Equal(report.Omitted, read.Omitted);
    }

    [Theory]
    [InlineData("{}", DiagnosticCodes.InvalidDocument)]
    [InlineData("""{"formatVersion":2}""", DiagnosticCodes.NewerFormat)]
    [InlineData("""{"formatVersion":1,"overall":{"rows":1,"metrics":{"best":1}}}""", DiagnosticCodes.InvalidDocument)]
    [InlineData("""{"formatVersion":1,"overall":{"rows":1,"metrics":{"auc":null}}}""", DiagnosticCodes.InvalidDocument)]
    public void Read_AnythingElse_IsATypedError(string text, string code) => Assert.Equal(
        code, Assert.Throws<ArtifactException>(() => EvaluationReportJson.Read(JsonDocument.Parse(text).RootElement)).Code);

    internal static IReadOnlyList<MemoryRow> Rows(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var score = Math.Round(random.NextDouble(), 2);
            return new MemoryRow(score, random.NextDouble() < score ? 1 : 0, random.Next(6));
        })];
    }

    private static string Json(EvaluationReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) EvaluationReportJson.Write(json, report);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
