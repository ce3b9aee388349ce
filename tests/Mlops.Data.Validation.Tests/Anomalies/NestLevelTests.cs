namespace Mlops.Data.Validation.Tests;

public sealed class NestLevelTests
{
    private static readonly ColumnType Flat = ColumnType.List(ColumnType.Int64);
    private static readonly ColumnType Nested = ColumnType.List(Flat);

    [Fact]
    public async Task ValidateAsync_ListsOfAnotherDepth_NameBothDepthsAndTheFixAcceptsThem()
    {
        var schema = new DataSchema(new Field("x", Nested) { ItemCount = new ItemCount(1) { Inner = new ItemCount(2) }, Domain = new IntegerRange(0) });
        var data = Data.Column(Flat, [L(1L), null]);
        var finding = Assert.Single((await data.ValidateAsync(schema)).Findings);
        Assert.Equal((ValidationDiagnostics.NestLevel, Severity.Error), (finding.Problem.Code, finding.Severity));
        Assert.Equal("Column 'x' holds lists of values (list<int64>). Expected lists nested 2 deep (list<list<int64>>).", $"{finding.Problem.Found}. Expected {finding.Problem.Expected}.");
        var proposed = finding.Fix!.ApplyTo(schema)["x"];
        Assert.Equal(new Field("x", Flat) { Domain = new IntegerRange(0) }, proposed);
        Assert.Empty((await data.ValidateAsync(finding.Fix.ApplyTo(schema))).Findings);
    }

    [Fact]
    public async Task ValidateAsync_SingleValuesForNestedListsAndBack_IsTheWrongLevel()
    {
        Assert.Equal([ValidationDiagnostics.NestLevel], await Codes(Nested, ColumnType.Int64, 1L));
        Assert.Equal([ValidationDiagnostics.NestLevel], await Codes(ColumnType.Int64, Nested, L(L(1L))));
    }

    [Fact]
    public async Task ValidateAsync_OtherValuesInTheLists_IsTheWrongTypeWhateverTheDepth()
    {
        Assert.Equal([ValidationDiagnostics.WrongType], await Codes(Nested, ColumnType.List(ColumnType.String), L("a")));
        Assert.Equal([ValidationDiagnostics.WrongType], await Codes(ColumnType.String, ColumnType.Bytes, new byte[] { 1 }));
    }

    [Fact]
    public async Task ValidateAsync_NarrowerNumbersInNestedLists_Fit() =>
        Assert.Empty(await Codes(Nested, ColumnType.List(ColumnType.List(ColumnType.Int32)), L(L(1))));

    private static async Task<IEnumerable<string>> Codes(ColumnType declared, ColumnType found, object value) =>
        (await Data.Column(found, [value]).ValidateAsync(new DataSchema(new Field("x", declared)))).Findings.Select(f => f.Problem.Code);

    private static object L(params object?[] items) => items;
}
