namespace Mlops.Data.Validation.Tests;

public sealed class ValidateTests
{
    [Fact]
    public async Task Validate_MissingColumn_IsAnErrorThatSuggestsTheNearestName()
    {
        var finding = Assert.Single(await Find(ColumnType.Int32, [1], new Field("x", ColumnType.Int32), new Field("xx", ColumnType.Int32)));
        Assert.Equal((ValidationDiagnostics.MissingColumn, Severity.Error, "xx"), (finding.Code, finding.Severity, finding.Column));
        Assert.Contains("Did you mean 'x'?", finding.Problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_OptionalColumnIsAbsent_IsAWarning()
    {
        var field = new Field("more", ColumnType.Int32) { Presence = Presence.Optional };
        Assert.Equal(Severity.Warning, Assert.Single(await Find(ColumnType.Int32, [1], new Field("x", ColumnType.Int32), field)).Severity);
    }

    [Fact]
    public async Task Validate_NewColumn_IsAWarning()
    {
        var finding = Assert.Single(await Find(ColumnType.Int32, [1]));
        Assert.Equal((ValidationDiagnostics.NewColumn, Severity.Warning), (finding.Code, finding.Severity));
    }

    [Fact]
    public async Task Validate_TextInANumberColumn_ShowsTheRowsThatAreNoNumbers()
    {
        var finding = Assert.Single(await Find(ColumnType.String, ["1", "two", "3.5", "4x"], new Field("x", ColumnType.Float64)));
        Assert.Equal((ValidationDiagnostics.WrongType, 2L, 0.5), (finding.Code, finding.Count, finding.Fraction));
        Assert.Equal([new("memory.csv", 2, "two"), new("memory.csv", 4, "4x")], finding.Examples);
        Assert.Equal("float64", finding.Problem.Expected);
    }

    [Fact]
    public async Task Validate_NarrowerNumbers_Fit()
    {
        Assert.Empty(await Find(ColumnType.Int32, [1], new Field("x", ColumnType.Float32)));
        Assert.Empty(await Find(ColumnType.Int32, [1], new Field("x", ColumnType.Int64)));
        Assert.Single(await Find(ColumnType.Float64, [1.5], new Field("x", ColumnType.Int64)));
        Assert.Empty(await Find(ColumnType.String, [null], new Field("x", ColumnType.Int64)));
    }

    [Fact]
    public async Task Validate_MissingInANonNullableColumn_CountsAndShowsRows()
    {
        var finding = Assert.Single(await Find(ColumnType.Int32, [1, null, 3, null], new Field("x", ColumnType.Int32, false)));
        Assert.Equal((ValidationDiagnostics.MissingValues, Severity.Error, 2L, 0.5), (finding.Code, finding.Severity, finding.Count, finding.Fraction));
        Assert.Equal([new("memory.csv", 2, null), new("memory.csv", 4, null)], finding.Examples);
        Assert.Equal("first in memory.csv row 2", finding.Problem.Where);
    }

    [Theory]
    [InlineData(0.5, 0, false)]
    [InlineData(0.51, 0, true)]
    [InlineData(0, 2, false)]
    [InlineData(0, 3, true)]
    public async Task Validate_Presence_IsCheckedByShareAndCount(double minFraction, long minCount, bool expected)
    {
        var field = new Field("x", ColumnType.Int32) { Presence = new Presence(minFraction, minCount) };
        Assert.Equal(expected, (await Find(ColumnType.Int32, [1, null, 3, null], field)).Any(f => f.Code == ValidationDiagnostics.LowPresence));
    }

    [Fact]
    public async Task Validate_OutOfRange_CountsAndShowsTheFirstRows()
    {
        var values = Enumerable.Range(0, 1000).Select(i => (object?)(i % 10 == 3 ? -1f * i : 1f));
        var finding = Assert.Single(await Find(ColumnType.Float32, values, new Field("x", ColumnType.Float32) { Domain = new NumberRange(0) }));
        Assert.Equal((ValidationDiagnostics.OutOfRange, 100L, 0.1), (finding.Code, finding.Count, finding.Fraction));
        Assert.Equal([4L, 14, 24, 34, 44], finding.Examples.Select(e => e.Row));
        Assert.Equal("-3", finding.Examples[0].Text);
        Assert.Equal("Column 'x' has 100 values outside of its range [0, +inf]: from -993 to -3", finding.Problem.Found);
        Assert.Equal("first in memory.csv row 4", finding.Problem.Where);
        Assert.Contains("widen the range", finding.Problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-2.5, 1.0, "has 1 value outside of its range [0, 9]: -2.5")]
    [InlineData(-2.5, 12.0, "has 2 values outside of its range [0, 9]: from -2.5 to 12")]
    [InlineData(double.NaN, -1.0, "has 2 values outside of its range [0, 9]: -1, and 1 value NaN")]
    [InlineData(double.NaN, 1.0, "has 1 value outside of its range [0, 9]: NaN")]
    public async Task Validate_OutOfRange_NamesTheOffendingValuesOnly(double first, double second, string expected)
    {
        var field = new Field("x", ColumnType.Float64) { Domain = new NumberRange(0, 9) };
        var finding = Assert.Single(await Find(ColumnType.Float64, [first, 5.0, null, second], field));
        Assert.EndsWith(expected, finding.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_NaNWithARange_IsOutOfRange()
    {
        var field = new Field("x", ColumnType.Float64) { Domain = new NumberRange(0) };
        Assert.Equal(1, Assert.Single(await Find(ColumnType.Float64, [1.0, double.NaN, double.PositiveInfinity], field)).Count);
        Assert.Single(await Find(ColumnType.Float64, [double.PositiveInfinity], field with { Domain = new NumberRange(null, 1) }));
    }

    [Theory]
    [InlineData(1.0, Severity.Error)]
    [InlineData(0.75, Severity.Warning)]
    [InlineData(0.76, Severity.Error)]
    public async Task Validate_UnknownValues_AreAnErrorBeyondTheMinimumMass(double minMass, Severity expected)
    {
        var field = new Field("x", ColumnType.String) { Domain = new AllowedValues(["a"]) { MinMass = minMass } };
        var finding = Assert.Single(await Find(ColumnType.String, ["a", "D", "a", null, "a"], field));
        Assert.Equal((ValidationDiagnostics.UnexpectedValues, expected, 1L), (finding.Code, finding.Severity, finding.Count));
        Assert.Equal([new ExampleRow("memory.csv", 2, "D")], finding.Examples);
    }

    [Fact]
    public async Task Validate_UnknownIntegers_AreComparedAsTheirDigits()
    {
        var field = new Field("x", ColumnType.Int32) { Domain = new AllowedValues(["1", "2"]) };
        Assert.Equal("3", Assert.Single(await Find(ColumnType.Int32, [1, 2, 3], field)).Examples[0].Text);
    }

    [Fact]
    public async Task Validate_InvalidUtf8_IsAWarning() => Assert.Equal(
        ValidationDiagnostics.InvalidUtf8, Assert.Single(await Find(ColumnType.String, [new byte[] { 0xFF }], new Field("x", ColumnType.String))).Code);

    [Fact]
    public async Task Validate_NoRows_IsAnError() => Assert.Equal(
        (ValidationDiagnostics.NoRows, Severity.Error),
        (await Find(ColumnType.Int32, [], new Field("x", ColumnType.Int32))).Select(f => (f.Code, f.Severity)).Single());

    [Fact]
    public async Task Validate_SeverityAndToleranceByCode_Apply()
    {
        var data = Data.Column(ColumnType.Float64, [1.0, -1.0, 2.0, 3.0]);
        var schema = new DataSchema(new Field("x", ColumnType.Float64) { Domain = new NumberRange(0) });
        async Task<Severity> Of(ValidationOptions options) => (await data.ValidateAsync(schema, options: options)).Findings.Single().Severity;

        Assert.Equal(Severity.Warning, await Of(new() { Severities = new Dictionary<string, Severity> { ["MLOPS3006"] = Severity.Warning } }));
        Assert.Equal(Severity.Info, await Of(new() { ToleratedFractions = new Dictionary<string, double> { ["MLOPS3006"] = 0.25 } }));
        Assert.Equal(Severity.Error, await Of(new() { ToleratedFractions = new Dictionary<string, double> { ["MLOPS3006"] = 0.24 } }));
    }

    [Fact]
    public async Task SchemaValidator_StatisticsAlone_FindsTheSameWithoutRows()
    {
        var statistics = await Data.Statistics(ColumnType.Float64, 1.0, -1.0);
        var schema = new DataSchema(new Field("x", ColumnType.Float64) { Domain = new NumberRange(0) });
        var finding = Assert.Single(SchemaValidator.Validate(statistics, schema));
        Assert.Equal(ValidationDiagnostics.OutOfRange, finding.Code);
        Assert.Null(finding.Count);
        Assert.Empty(finding.Examples);
    }

    [Fact]
    public async Task ValidationReportJson_RoundTripsFindingsAndDrift()
    {
        var statistics = await Trips.Day(1).ProfileAsync();
        var schema = SchemaInference.Infer(statistics, InferenceOptions.Lenient);
        var report = await Trips.Day(3, broken: true).ValidateAsync(schema, statistics, new() { Drift = new() { MinRows = 1500 } });
        var text = Write(report);
        using var document = System.Text.Json.JsonDocument.Parse(text);
        var back = ValidationReportJson.Read(document.RootElement, statistics);
        Assert.Equal(text, Write(back));
        Assert.Equal(report.Drift!.Columns.Select(c => c.Column), back.Drift!.Columns.Select(c => c.Column));
        foreach (var (expected, actual) in report.Drift.Columns.Zip(back.Drift.Columns)) Assert.Equal(expected.Measurements, actual.Measurements);
    }

    private static string Write(ValidationReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream)) ValidationReportJson.Write(json, report);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<IReadOnlyList<Finding>> Find(ColumnType type, IEnumerable<object?> values, params Field[] fields) =>
        (await Data.Column(type, values).ValidateAsync(new DataSchema(fields))).Findings;
}
