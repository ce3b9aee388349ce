namespace Mlops.Data.Validation.Tests.Semantics;

public sealed class SemanticCheckTests
{
    private static readonly Field Free = new("x", ColumnType.String);

    [Fact]
    public async Task Validate_FreeTextOfPersonalData_WarnsWithAMaskedExample()
    {
        var finding = Assert.Single(await Validate(Free, Emails(100)), f => f.Code == ValidationDiagnostics.PersonalData);
        Assert.Equal((Severity.Warning, "x", 100L, 1.0), (finding.Severity, finding.Column, finding.Count, finding.Fraction));
        Assert.Contains("such as 'xxx9@xxxxxxx.xxx'", finding.Problem.Found, StringComparison.Ordinal);
        Assert.Empty(finding.Examples);
    }

    [Fact]
    public async Task Validate_FixOfPersonalData_AcceptsIt()
    {
        var schema = new DataSchema(Free);
        var finding = (await Validate(Free, Emails(100))).Single(f => f.Code == ValidationDiagnostics.PersonalData);
        var mended = finding.Fix!.ApplyTo(schema);
        Assert.Equal(SemanticKind.Email, mended["x"].Semantic);
        Assert.Empty(await Validate(mended["x"], Emails(100)));
        Assert.Equal(mended, DataSchemaJson.Parse(mended.ToJson()));
    }

    [Fact]
    public async Task Validate_ColumnThatIsNotDeclared_Warns()
    {
        var statistics = await Data.Statistics(ColumnType.String, Emails(100));
        var findings = SchemaValidator.Validate(statistics, new DataSchema(new Field("y", ColumnType.String)));
        Assert.Contains(findings, f => f.Code == ValidationDiagnostics.PersonalData && f.Column == "x");
    }

    [Fact]
    public async Task Validate_ListOfValuesOrPattern_IsNoFreeText()
    {
        Assert.Empty(await Validate(Free with { Domain = new TextRules { Pattern = ".*" } }, Emails(100)));
        var listed = new AllowedValues([.. Emails(100).Cast<string>().Order(StringComparer.Ordinal)]);
        Assert.Empty(await Validate(Free with { Domain = listed }, Emails(100)));
        Assert.NotEmpty(await Validate(Free with { Domain = new TextRules { MaxBytes = 100 } }, Emails(100)));
    }

    [Fact]
    public async Task Validate_KindsThatAreNotPersonal_DoNotWarn() =>
        Assert.Empty(await Validate(Free, Enumerable.Range(0, 200).Select(i => $"http://example.org/{i}")));

    [Fact]
    public async Task Validate_AnotherKindThanDeclared_NamesBothAndTheRows()
    {
        var field = Free with { Semantic = SemanticKind.Email };
        object?[] values = [.. Emails(10), .. Enumerable.Range(0, 190).Select(i => $"http://example.org/{i}")];
        var data = Data.Column(ColumnType.String, values);
        var report = await data.ValidateAsync(new DataSchema(field));
        var finding = Assert.Single(report.Findings);
        Assert.Equal((ValidationDiagnostics.MeaningChanged, Severity.Warning, 190L), (finding.Code, finding.Severity, finding.Count));
        Assert.Contains("does not hold e-mail addresses: a share of 0.95 are URLs", finding.Problem.Found, StringComparison.Ordinal);
        Assert.Equal(11, finding.Examples[0].Row);
        Assert.Equal(SemanticKind.Url, finding.Fix!.ApplyTo(new DataSchema(field))["x"].Semantic);
    }

    [Fact]
    public async Task Validate_NothingRecognisedInstead_IsDecidedByTheListedValues()
    {
        var field = Free with { Semantic = SemanticKind.Email };
        var values = Emails(100).Concat(Enumerable.Range(0, 100).Select(i => $"?{i}"));
        var finding = Assert.Single(await Validate(field, values));
        Assert.Contains("of the values that are listed, a share of 0.5 are", finding.Problem.Found, StringComparison.Ordinal);
        Assert.Empty(await Validate(field, Emails(20).Concat(Enumerable.Range(0, 20).Select(i => $"?{i}"))));
    }

    [Fact]
    public async Task Validate_MoreGeneralKindDeclared_Fits()
    {
        var numbers = Enumerable.Range(0, 200).Select(i => (object?)(i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Empty(await Validate(Free with { Semantic = SemanticKind.Number }, numbers));
        Assert.Empty(await Validate(Free with { Semantic = SemanticKind.Email }, [null]));
    }

    [Fact]
    public async Task Validate_DeclaredTimesAsIntegers_AreComparedByTheirKind()
    {
        var field = new Field("x", ColumnType.Int64) { Semantic = SemanticKind.PaymentCard };
        var times = Enumerable.Range(0, 200).Select(i => (object?)(1_367_366_400L + i));
        var statistics = await Data.Statistics(ColumnType.Int64, times);
        Assert.Single(SchemaValidator.Validate(statistics, new DataSchema(field)), f => f.Code == ValidationDiagnostics.MeaningChanged);
        Assert.Empty(SchemaValidator.Validate(statistics, new DataSchema(field with { Semantic = SemanticKind.Time })));
    }

    private static IEnumerable<object?> Emails(int count) => Enumerable.Range(0, count).Select(i => (object?)$"ann{i}@example.org");

    private static async Task<IReadOnlyList<Finding>> Validate(Field field, IEnumerable<object?> values) =>
        SchemaValidator.Validate(await Data.Statistics(ColumnType.String, values), new DataSchema(field));
}
