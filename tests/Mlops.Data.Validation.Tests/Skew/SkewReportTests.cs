using System.Text.Json;

namespace Mlops.Data.Validation.Tests;

public sealed class SkewReportTests
{
    [Fact]
    public async Task Findings_OfASkewedColumn_TellTheFirstPair()
    {
        var report = await SkewData.Compare(
            SkewData.Table(["a", 1.0, "x"], ["b", 2.0, "y"]), SkewData.Table(["a", 1.0, "x"], ["b", 2.5, null]));
        var findings = report.ToFindings();
        Assert.Equal(["amount", "name"], findings.Select(f => f.Column));
        Assert.Equal(
            "MLOPS3110: Column 'amount' differs between training and serving in 1 of 2 rows, first for key b: '2.5' after '2' in training "
            + "(memory.csv row 2). Expected the same value for the same key. Compute the feature in one place, or allow a tolerance for its "
            + "column.",
            findings[0].Problem.ToString());
        Assert.Equal((Severity.Error, 1L, 0.5), (findings[0].Severity, findings[0].Count, findings[0].Fraction));
        Assert.Equal([new ExampleRow("memory.csv", 2, "2.5")], findings[0].Examples);
        Assert.Contains("no value after 'y' in training", findings[1].Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_OfRowsAndColumnsOnOneSide_TellThem()
    {
        var schema = new DataSchema(new Field("id", ColumnType.String), new Field("tip", ColumnType.Float64));
        var report = await SkewData.Compare(
            SkewData.Table(["a", 1.0, "x"], ["a", 1.0, "x"], [null, 1.0, "x"], ["b", 1.0, "x"]),
            new MemorySource(schema, [["a", 1.0], ["c", 1.0], ["d", 1.0]]));
        Assert.Equal(
            [
                (Severity.Warning, ValidationDiagnostics.SkewKeys, "1 row of the training data has no complete key and was not compared"),
                (Severity.Warning, ValidationDiagnostics.SkewKeys, "1 row of the training data has a key that came before and was not compared"),
                (Severity.Info, ValidationDiagnostics.SkewOneSided, "1 row was only in training"),
                (Severity.Info, ValidationDiagnostics.SkewOneSided, "2 rows were only in serving"),
                (Severity.Info, ValidationDiagnostics.SkewOneSided, "Column 'amount' is only in training"),
                (Severity.Info, ValidationDiagnostics.SkewOneSided, "Column 'name' is only in training"),
                (Severity.Info, ValidationDiagnostics.SkewOneSided, "Column 'tip' is only in serving"),
            ],
            report.ToFindings().Select(f => (f.Severity, f.Code, f.Problem.Found)));
        Assert.Equal((2L, 2.0 / 3), (report.ToFindings()[3].Count, report.ToFindings()[3].Fraction));
    }

    [Fact]
    public async Task Findings_WithoutSamples_StillCount()
    {
        var report = await SkewData.Compare(
            SkewData.Table(["a", 1.0, "x"], ["b", 1.0, "x"]), SkewData.Table(["a", 2.0, "x"]), new SkewOptions { MaxSamples = 0 });
        Assert.Equal([1L, 1L], report.ToFindings().Select(f => f.Count));
        Assert.Empty(report.Columns[0].Samples);
        Assert.Empty(report.TrainingOnly.Samples);
    }

    [Fact]
    public async Task Json_HoldsEveryCountAndSample()
    {
        var report = await SkewData.Compare(
            SkewData.Table(["a", 1.0, "x"], ["b", 1.0, "x"]), SkewData.Table(["a", double.NaN, "x"], ["c", 1.0, "x"]));
        using var document = JsonDocument.Parse(SkewData.Json(report));
        var json = document.RootElement;
        Assert.Equal((1, 2, 2, 1), (Number("formatVersion"), Number("trainingRows"), Number("servingRows"), Number("pairs")));
        var column = json.GetProperty("columns")[0];
        Assert.Equal(
            """{"key":"a","training":{"source":"memory.csv","row":1,"text":"1"},"serving":{"source":"memory.csv","row":1,"text":"NaN"}}""",
            column.GetProperty("samples")[0].GetRawText());
        Assert.Equal(1, column.GetProperty("mismatches").GetInt32());
        Assert.Equal("c", json.GetProperty("servingOnly").GetProperty("samples")[0].GetProperty("text").GetString());
        Assert.Equal(0, json.GetProperty("servingWithoutKey").GetProperty("count").GetInt32());
        Assert.Equal(0, json.GetProperty("trainingColumns").GetArrayLength());

        int Number(string name) => json.GetProperty(name).GetInt32();
    }
}
