namespace Mlops.Data.Validation.Tests.Sensitive;

/// <summary>Every rule of a sensitive column is decided once - by the rows, or by values that are kept - or said to be undecided.</summary>
public sealed class SensitiveRuleTests
{
    private static readonly ValidationOptions Kept = ValidationOptions.Default with { Statistics = new() { KeepSensitiveValues = true } };

    private static readonly DataSchema Open = new(
        new Field("id", ColumnType.Int64),
        new Field("mail", ColumnType.String) { Domain = new AllowedValues(["nobody"]) },
        new Field("age", ColumnType.Float64) { Domain = new NumberRange(0, 20) });

    private static readonly DataSchema Marked = new(Open.Fields.Select(f => f with { IsSensitive = f.Name != "id" }));

    [Fact]
    public async Task Validate_ValuesThatAreKept_ReportsEachRuleOnce()
    {
        var open = await Rows(Open).ValidateAsync(Open);
        var kept = await Rows(Marked).ValidateAsync(Marked, null, Kept);
        Assert.Equal(["MLOPS3006", "MLOPS3007"], open.Findings.Where(f => f.Code != ValidationDiagnostics.InvalidUtf8).Select(f => f.Code).Order());
        Assert.Equal(Of(open), Of(kept));
    }

    [Fact]
    public async Task Validate_TextsOfASensitiveColumnThatAreNoUtf8_AreFoundAsInOthers()
    {
        var open = await Rows(Open).ValidateAsync(Open);
        var marked = await Rows(Marked).ValidateAsync(Marked);
        var found = Assert.Single(marked.Findings, f => f.Code == ValidationDiagnostics.InvalidUtf8);
        Assert.Equal((Severity.Warning, "mail", 1, Field.HiddenText), (found.Severity, found.Column, found.Count, Assert.Single(found.Examples).Text));
        Assert.Equal(Of(open), Of(marked));
    }

    [Fact]
    public async Task Validate_StatisticsAlone_SaysThatTheDomainsOfHiddenColumnsAreNotDecided()
    {
        var found = SchemaValidator.Validate(await Rows(Marked).ProfileAsync(), Marked);
        Assert.Equal(
            [(ValidationDiagnostics.NotDecided, "mail"), (ValidationDiagnostics.NotDecided, "age")], found.Select(f => (f.Code, f.Column!)));
        Assert.All(found, f => Assert.Contains("domain", f.Problem.Found, StringComparison.Ordinal));
        // A rule that statistics do not tell of any column is not said to be open.
        var rows = Marked.With(Marked["mail"] with { Domain = new TextRules { MaxBytes = 1 } }).With(Marked["age"] with { Domain = null });
        Assert.Empty(SchemaValidator.Validate(await Rows(Marked).ProfileAsync(), rows));
    }

    [Fact]
    public async Task Validate_StatisticsOfBeforeTheMark_NamesNoValue()
    {
        var found = SchemaValidator.Validate(await Rows(Open).ProfileAsync(), Marked);
        Assert.All(found, f => Assert.Equal(ValidationDiagnostics.NotDecided, f.Code));
        Assert.Equal(2, found.Count);
    }

    private static IEnumerable<(string, string?, long?)> Of(ValidationReport report) =>
        report.Findings.Select(f => (f.Code, f.Column, f.Count)).Order();

    private static Dataset<Row> Rows(DataSchema schema) => new(
        new MemorySource(schema, [[1L, "secret1", 48.25], [2L, "nobody", 12.0], [3L, new byte[] { 0x6e, 0xff }, null], [4L, null, 30.5]], 2), schema);
}
