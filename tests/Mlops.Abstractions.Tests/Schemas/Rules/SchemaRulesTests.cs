namespace Mlops.Abstractions.Tests.Schemas.Rules;

public class SchemaRulesTests
{
    private static readonly DataSchema Schema = new(
        new Field("a", ColumnType.Int64), new Field("b", ColumnType.String), new Field("l", ColumnType.List(ColumnType.Float32)));

    public static TheoryData<SchemaRules, string> Broken => new()
    {
        { new() { RowRules = [Rule(""), ] }, "MLOPS2011: A row rule has no name" },
        { new() { RowRules = [Rule("x"), Rule("x")] }, "MLOPS2011: Two row rules are named 'x'" },
        { new() { RowRules = [Rule("x") with { MinFraction = 1.5 }] }, "MLOPS2011: A share of 1.5 must keep a rule (row rule 'x')" },
        { new() { RowRules = [new RowRule("x", new DataSchema(new Field("c", ColumnType.Int64)).Number("c") > 1)] }, "MLOPS2001: Column 'c' is not in the schema (row rule 'x')" },
        { new() { Keys = [new RowKey()] }, "MLOPS2011: A key has no columns" },
        { new() { Keys = [new RowKey("a", "a")] }, "MLOPS2011: The key 'a', 'a' names a column twice" },
        { new() { Keys = [new RowKey("l")] }, "MLOPS2011: Column 'l' of type list<float32> is part of a key" },
        { new() { Keys = [new RowKey("d")] }, "MLOPS2001: Column 'd' is not in the schema (key 'd')" },
        { new() { ValueSets = [new ValueSet("s")] }, "MLOPS2011: The set 's' has neither values nor a file" },
        { new() { ValueSets = [new ValueSet("s") { Values = [], File = "f" }] }, "MLOPS2011: The set 's' has values and a file" },
        { new() { ValueSets = [Set("s"), Set("s")] }, "MLOPS2011: Two sets of values are named 's'" },
        { new() { ValueSets = [Set("areas")], References = [new ValueReference("a", "area")] }, "MLOPS2013: There is no set of values 'area' (reference of column 'a'). Did you mean 'areas'?" },
        { new() { ValueSets = [Set("s")], References = [new ValueReference("l", "s")] }, "MLOPS2011: Column 'l' of type list<float32> refers to a set of values" },
        { new() { Rows = new RowLimits { MinRows = 5, MaxRows = 4 } }, "MLOPS2011: The number of rows must be at least 5 and at most 4" },
        { new() { Rows = new RowLimits { MinRatio = double.NaN } }, "MLOPS2011: The rows must be NaN to" },
        { new() { SparseFeatures = [new SparseFeature("a", "l", "l")] }, "MLOPS2011: The feature 'a' has the name of a column or of another feature" },
        { new() { SparseFeatures = [new SparseFeature("s", "l")] }, "MLOPS2011: The sparse feature 's' has no index column" },
        { new() { WeightedFeatures = [new WeightedFeature("w", "a", "b")] }, "MLOPS2011: The weights 'b' are of type string (feature 'w')" },
        { new() { DefaultEnvironments = [""] }, "MLOPS2011: A default environment has no name" },
        { new() { Severities = new Dictionary<string, Severity> { ["3006"] = Severity.Info } }, "MLOPS2011: There is no severity for '3006'" },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void Schema_WithARuleThatCannotBe_SaysWhich(SchemaRules rules, string message) =>
        Assert.StartsWith(message, Assert.Throws<SchemaException>(() => Schema.With(rules)).Message, StringComparison.Ordinal);

    [Fact]
    public void Rules_AreEqual_WhenTheirExpressionsAre()
    {
        Assert.Equal(new SchemaRules { RowRules = [Rule("x")] }, new SchemaRules { RowRules = [Rule("x")] });
        Assert.NotEqual(new SchemaRules { RowRules = [Rule("x")] }, new SchemaRules { RowRules = [Rule("x") with { Severity = Severity.Info }] });
        Assert.NotEqual(Schema.With(new SchemaRules { Keys = [new RowKey("a")] }), Schema);
    }

    [Fact]
    public void With_AField_KeepsTheRules()
    {
        var schema = Schema.With(new SchemaRules { Keys = [new RowKey("a")] });
        Assert.Equal(schema.Rules, schema.With(new Field("b", ColumnType.String, false)).Rules);
        Assert.True(schema.Select(["b"]).Rules.IsEmpty);
    }

    [Theory]
    [InlineData("\"rowRules\":[{\"name\":\"x\"}]")]
    [InlineData("\"rowRules\":[{\"name\":\"x\",\"holds\":{\"formatVersion\":1,\"expression\":{\"number\":1}}}]")]
    [InlineData("\"keys\":{}")]
    [InlineData("\"rows\":{\"min\":\"1\"}")]
    [InlineData("\"severities\":{\"MLOPS3001\":\"loud\"}")]
    [InlineData("\"valueSets\":[{\"name\":\"s\",\"values\":[null]}]")]
    public void Parse_RulesThatAreNone_IsATypedError(string rules) => Assert.Equal(
        "MLOPS2004",
        Assert.Throws<SchemaException>(() => DataSchemaJson.Parse("{\"formatVersion\":2,\"columns\":[]," + rules + "}")).Code);

    private static RowRule Rule(string name) => new(name, new DataSchema(new Field("a", ColumnType.Int64)).Number("a") > 0);

    private static ValueSet Set(string name) => new(name) { Values = ["x"] };
}
