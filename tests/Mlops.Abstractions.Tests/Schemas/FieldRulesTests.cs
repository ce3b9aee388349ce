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
        { Text() with { Skew = new DriftThresholds(2) }, "has a Jensen-Shannon limit of 2. Expected a distance from 0 to 1." },
        { Text() with { Drift = Limits(DistanceMethod.ChiSquare, -1) }, "has a ChiSquare limit of -1. Expected a finite distance of at least 0." },
        { Text() with { Drift = Limits(DistanceMethod.LInfinity, 1) }, "has the drift limit LInfinity twice. Expected each measure once." },
        { Number(new IntegerRange(1)), "of type float64 has a range of integers. Expected a range of integers on a column of integers only." },
        { Integer(new IntegerRange(2, 1)), "has the empty range [2, 1]. Expected a smallest value that is not above the largest." },
        { Number(new TimeRange()), "of type float64 has a range of times. Expected a range of times on a column of type timestamp only." },
        { Time(new TimeRange(Day(2), Day(1))), "has the empty range [2020-01-02T00:00:00Z, 2020-01-01T00:00:00Z]. Expected an earliest time that is not after the latest." },
        { Time(new TimeRange(Day(1).AddTicks(1))), "has the range [2020-01-01T00:00:00Z, +inf] with an end in local time or finer than a microsecond. Expected UTC, to the microsecond." },
        { Number(new BooleanTokens(["1"], ["0"])), "of type float64 has texts for true and false. Expected such texts on a column of texts only." },
        { Text(new BooleanTokens(["1"], ["0", "1"])), "takes '1' for true or false twice. Expected each text once." },
        { Text(new BooleanTokens(["1"], [])), "has no text for true or none for false. Expected at least one text for each." },
        { Number(new TextRules()), "of type float64 has rules for texts. Expected such rules on a column of texts only." },
        { Text(new TextRules { MinBytes = 3, MaxBytes = 2 }), "must have at least 3 and at most 2 bytes. Expected a least length from 0 on, not above the largest." },
        { Text() with { ItemCount = new ItemCount(1) }, "of type string has a number of items. Expected a number of items on a list or vector only." },
        { List() with { ItemCount = new ItemCount(-1) }, "must have at least -1 items. Expected a count of at least 0." },
        { List() with { ItemCount = new ItemCount(3, 2) }, "must have at least 3 and at most 2 items. Expected a smallest count that is not above the largest." },
        { List() with { ItemCount = new ItemCount { Inner = new ItemCount(1) } }, "of type list<int32> has a number of items 2 levels deep. Expected at most the 1 levels of its lists." },
        { Nested(new ItemCount { Inner = new ItemCount(3, 2) }), "must have at least 3 and at most 2 items. Expected a smallest count that is not above the largest." },
        { Nested(new ItemCount { Inner = new ItemCount { Inner = new ItemCount(1) } }), "of type list<list<bytes>> has a number of items 3 levels deep. Expected at most the 2 levels of its lists." },
        { Text(new ByteLength(1)), "of type string has a length in bytes. Expected such a length on a column of bytes only; texts have their own rules." },
        { Bytes(new ByteLength(3, 2)), "must have at least 3 and at most 2 bytes. Expected a least length from 0 on, not above the largest." },
        { Bytes(new ByteLength(-1)), "must have at least -1 bytes. Expected a least length from 0 on, not above the largest." },
        { Bytes(new TextRules()), "of type bytes has rules for texts. Expected such rules on a column of texts only." },
        { List() with { IsUnique = true }, "of type list<int32> must have unique values. Expected unique values in a column of single values only." },
        { Text() with { DistinctCount = new DistinctCount(null, -1) }, "must have at least 0 and at most -1 different values. Expected a smallest count that is not above the largest." },
        { Text() with { Order = ValueOrder.Rising }, "of type string has an order of its values. Expected an order on a column of numbers or times only." },
        { Text() with { MaxAge = TimeSpan.Zero }, "of type string has a largest age. Expected an age on a column of type timestamp only." },
        { Time(new TimeRange()) with { MaxAge = TimeSpan.FromDays(-1) }, "has a largest age of -1.00:00:00. Expected an age that is not negative." },
        { Text() with { IsCategorical = true }, "of type string is marked as categorical. Expected the mark on numbers only; texts and booleans are categories as they are." },
        { Integer(new IntegerRange(1)) with { Semantic = SemanticKind.Email }, "of type int64 has the meaning Email. Expected a meaning on texts; on integers times and payment cards only." },
        { Text() with { Distribution = new() { Mean = new(1) } }, "of type string has a mean, spread, median or share of zeros. Expected such limits on numbers only." },
        { List() with { Distribution = new() }, "of type list<int32> has limits of its distribution. Expected such limits on single values only." },
        { Text() with { Distribution = new() { LargestShare = new(1, 0) } }, "has the empty range [1, 0]. Expected a smallest value that is not above the largest." },
        { Text() with { Environments = new(["a"], ["a"]) }, "is expected and not expected in environment 'a'. Expected an environment on one side only." },
        { Text() with { Environments = FieldEnvironments.Also("") }, "names an empty environment. Expected names that are not empty." },
        { Text() with { Comment = "\ud800" }, "has a comment that is not valid Unicode. Expected text without half surrogate pairs." },
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

    private static Field Integer(Domain domain) => new("i", ColumnType.Int64) { Domain = domain };

    private static Field Time(Domain domain) => new("at", ColumnType.Timestamp) { Domain = domain };

    private static Field Bytes(Domain domain) => new("b", ColumnType.Bytes) { Domain = domain };

    private static Field Nested(ItemCount count) => new("n", ColumnType.List(ColumnType.List(ColumnType.Bytes))) { ItemCount = count };

    private static Field List() => new("l", ColumnType.List(ColumnType.Int32));

    private static DriftThresholds Limits(DistanceMethod method, double threshold) => new() { Others = [new DistanceLimit(method, threshold)] };

    private static DateTime Day(int day) => new(2020, 1, day, 0, 0, 0, DateTimeKind.Utc);

    private static Field Number(Domain domain) => new("x", ColumnType.Float64) { Domain = domain };

    private static Field Text(Domain? domain = null) => new("t", ColumnType.String) { Domain = domain };
}
