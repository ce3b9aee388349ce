namespace Mlops.Abstractions.Tests.Schemas;

public class FieldRulesTests
{
    private const string Remedy = " Correct the rule of the column where the schema is written, in code or in its JSON.";

    public static TheoryData<Field, string> Broken => new()
    {
        { Number(new NumberRange(10, 1)), "has the empty range [10, 1]. Expected a smallest value that is not above the largest." },
        { Number(new NumberRange(double.NaN)), "has the range [NaN, +inf]. Expected finite ends; leave an open end out." },
        { Number(new NumberRange(0, double.PositiveInfinity)), "has the range [0, Infinity]. Expected finite ends; leave an open end out." },
        { Text(new NumberRange(0)), "of type string has a range of numbers. Expected a range on a column of numbers only." },
        { Number(new AllowedValues(["a"])), "of type float64 has a list of allowed values. Expected a list on texts, integers or booleans only." },
        { Text(new AllowedValues(["a", "a"])), "allows 'a' after 'a'. Expected values in ordinal order, each once." },
        { Text(new AllowedValues(["b", "a"])), "allows 'a' after 'b'. Expected values in ordinal order, each once." },
        { Text(new AllowedValues([null!])), "allows a value that is no text. Expected valid Unicode, not null." },
        { Text(new AllowedValues(["\ud800"])), "allows a value that is no text. Expected valid Unicode, not null." },
        { Text(new AllowedValues(["a"]) { MinMass = 1.5 }), "has a minMass of 1.5. Expected a share from 0 to 1." },
        { Text() with { Presence = new Presence(1.1) }, "must have a value in a share of 1.1 of the rows. Expected a share from 0 to 1." },
        { Text() with { Presence = new Presence(double.NaN) }, "must have a value in a share of NaN of the rows. Expected a share from 0 to 1." },
        { Text() with { Presence = new Presence(0, -1) }, "must have a value in -1 rows. Expected a count of at least 0." },
        { Text() with { Drift = new DriftThresholds(-0.1) }, "has a Jensen-Shannon limit of -0.1. Expected a distance from 0 to 1." },
        { Text() with { Drift = new DriftThresholds(null, 2) }, "has a L-infinity limit of 2. Expected a distance from 0 to 1." },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void Schema_WithARuleThatNothingCanKeep_SaysWhichAndWhatWasExpected(Field field, string message) => Cultures.Each(() =>
        Assert.Equal(
            $"MLOPS2003: Column '{field.Name}' {message}{Remedy}",
            Assert.Throws<SchemaException>(() => new DataSchema(field)).Message));

    [Fact]
    public void Schema_WithHalfASurrogatePairInAName_IsRefusedBeforeJsonIs() =>
        Assert.Equal("MLOPS2003", Assert.Throws<SchemaException>(() => new DataSchema(new Field("a\udc00", ColumnType.String))).Code);

    [Theory]
    [InlineData("\"range\":{\"min\":2,\"max\":1}")]
    [InlineData("\"range\":{\"min\":1e999}")]
    [InlineData("\"presence\":{\"minFraction\":2,\"minCount\":0}")]
    [InlineData("\"values\":{\"minMass\":1,\"allowed\":[\"1\"]}")]
    public void Parse_ARuleThatNothingCanKeep_IsTheSameError(string rule)
    {
        var json = $$"""{"formatVersion":1,"columns":[{"name":"a","type":"float64","nullable":true,{{rule}}}]}""";
        Assert.Equal("MLOPS2003", Assert.Throws<SchemaException>(() => DataSchemaJson.Parse(json)).Code);
    }

    [Fact]
    public void ToJson_OfEverySchemaThatCanBeBuilt_ReadsBack()
    {
        var schema = new DataSchema(
            Number(new NumberRange(double.MinValue, double.MaxValue)),
            new Field("😀", ColumnType.String) { Domain = new AllowedValues(["", "😀"]) { MinMass = 0 }, Presence = Presence.Always },
            new Field("b", ColumnType.Boolean) { Domain = new AllowedValues(["false", "true"]), Drift = new DriftThresholds(0, 1) });
        Assert.Equal(schema, DataSchemaJson.Parse(schema.ToJson()));
    }

    private static Field Number(Domain domain) => new("x", ColumnType.Float64) { Domain = domain };

    private static Field Text(Domain? domain = null) => new("t", ColumnType.String) { Domain = domain };
}
