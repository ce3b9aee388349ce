using System.Text;
using System.Text.Json;

namespace Mlops.Data.Validation.Tests.Diffs;

public sealed class SchemaDiffTests
{
    private static readonly Field Fare = new("fare", ColumnType.Float64, false);
    private static readonly Field Name = new("name", ColumnType.String);

    /// <summary>Each rule as a pair: the first is the narrower.</summary>
    public static TheoryData<string, Field, Field> Narrowings { get; } = new()
    {
        { "nullable", Fare, Fare with { IsNullable = true } },
        { "presence.minFraction", Fare with { Presence = new(0.9, 1) }, Fare with { Presence = new(0.8, 1) } },
        { "presence.minCount", Fare with { Presence = new(0.9, 2) }, Fare with { Presence = new(0.9, 1) } },
        { "presence", Fare, Fare with { Presence = Presence.Optional } },
        { "range.min", Fare with { Domain = new NumberRange(0) }, Fare with { Domain = new NumberRange(-1) } },
        { "range.max", Fare with { Domain = new NumberRange(0, 5) }, Fare with { Domain = new NumberRange(0) } },
        { "range.refusesNaN", Fare with { Domain = new NumberRange(0) }, Fare with { Domain = new NumberRange(0) { AllowsNaN = true } } },
        { "range.refusesInfinity", Fare with { Domain = new NumberRange(0) { AllowsInfinity = false } }, Fare with { Domain = new NumberRange(0) } },
        { "minMass", Fare with { Domain = new NumberRange(0) }, Fare with { Domain = new NumberRange(0) { MinMass = 0.9 } } },
        { "domain", Fare with { Domain = new NumberRange(0) }, Fare },
        { "values", Name with { Domain = new AllowedValues(["a"]) }, Name with { Domain = new AllowedValues(["a", "b"]) } },
        { "booleans.true", Name with { Domain = new BooleanTokens(["y"], ["n"]) }, Name with { Domain = new BooleanTokens(["y", "yes"], ["n"]) } },
        { "text.pattern", Name with { Domain = new TextRules { Pattern = "a" } }, Name with { Domain = new TextRules() } },
        { "text.maxBytes", Name with { Domain = new TextRules { MaxBytes = 4 } }, Name with { Domain = new TextRules { MaxBytes = 5 } } },
        { "text.utf8", Name with { Domain = new TextRules() }, Name with { Domain = new TextRules { RequiresUtf8 = false } } },
        { "integers.min", new("i", ColumnType.Int64) { Domain = new IntegerRange(1) }, new("i", ColumnType.Int64) { Domain = new IntegerRange(0) } },
        { "times.max", Time(new DateTime(2024, 1, 1)), Time(new DateTime(2025, 1, 1)) },
        { "unique", Fare with { IsUnique = true }, Fare },
        { "distinctCount.max", Fare with { DistinctCount = new(1, 5) }, Fare with { DistinctCount = new(1, 6) } },
        { "itemCount.min", List(new(2)), List(new(1)) },
        { "itemCount.inner.max", Nested(new(null, 2)), Nested(new(null, 3)) },
        { "byteLength.max", new("b", ColumnType.Bytes) { Domain = new ByteLength(1, 2) }, new("b", ColumnType.Bytes) { Domain = new ByteLength(1, 3) } },
        { "order", Fare with { Order = ValueOrder.StrictlyRising }, Fare with { Order = ValueOrder.Rising } },
        { "distribution.mean.max", Fare with { Distribution = new() { Mean = new(0, 5) } }, Fare with { Distribution = new() { Mean = new(0, 6) } } },
        { "drift.jensenShannon", Fare with { Drift = new(0.1) }, Fare with { Drift = new(0.2) } },
        { "skew.hellinger", Fare with { Skew = new() { Others = [new(DistanceMethod.Hellinger, 0.1)] } }, Fare },
        { "stage", Fare, Fare with { Stage = LifecycleStage.Deprecated } },
        { "maxAge", new("t", ColumnType.Timestamp) { MaxAge = TimeSpan.FromDays(1) }, new("t", ColumnType.Timestamp) },
    };

    [Theory]
    [MemberData(nameof(Narrowings))]
    public void Between_ARuleNarrowedAndWidened_IsBreakingAndWidening(string rule, Field narrow, Field wide)
    {
        Assert.Equal((SchemaChangeKind.Breaking, rule), Only(wide, narrow));
        Assert.Equal((SchemaChangeKind.Widening, rule), Only(narrow, wide));
    }

    [Theory]
    [InlineData("int32", "int64", SchemaChangeKind.Widening)]
    [InlineData("int32", "float64", SchemaChangeKind.Widening)]
    [InlineData("float32", "float64", SchemaChangeKind.Widening)]
    [InlineData("list<int32>", "list<int64>", SchemaChangeKind.Widening)]
    [InlineData("int64", "int32", SchemaChangeKind.Breaking)]
    [InlineData("int64", "float64", SchemaChangeKind.Breaking)]
    [InlineData("int32", "float32", SchemaChangeKind.Breaking)]
    [InlineData("float64", "float32", SchemaChangeKind.Breaking)]
    [InlineData("string", "int32", SchemaChangeKind.Breaking)]
    public void Between_Types_AreWideningOnlyWithoutLoss(string before, string after, SchemaChangeKind expected) =>
        Assert.Equal((expected, "type"), Only(Typed(before), Typed(after)));

    [Fact]
    public void Between_Columns_AddedOptionalIsCompatibleOthersBreak()
    {
        var before = new DataSchema(Fare);
        Assert.Equal(SchemaChangeKind.Compatible, SchemaDiff.Between(before, new(Fare, Name with { Presence = Presence.Optional })).Worst);
        Assert.Equal(SchemaChangeKind.Compatible, SchemaDiff.Between(before, new(Fare, Name with { Stage = LifecycleStage.Planned })).Worst);
        Assert.Equal(SchemaChangeKind.Breaking, SchemaDiff.Between(before, new(Fare, Name with { IsNullable = false })).Worst);
        Assert.Equal(SchemaChangeKind.Breaking, SchemaDiff.Between(before, new(Fare, Name with { Presence = new(0.1) })).Worst);
        Assert.Equal(SchemaChangeKind.Breaking, SchemaDiff.Between(new(Fare, Name), before).Worst);
        Assert.Equal(SchemaChangeKind.Compatible, SchemaDiff.Between(new(Fare, Name), new(Name, Fare)).Worst);
    }

    [Fact]
    public void Between_Environments_ExpectingMoreBreaks()
    {
        var rules = new SchemaRules { DefaultEnvironments = ["training", "serving"] };
        var everywhere = new DataSchema([Fare], rules);
        var trainingOnly = new DataSchema([Fare with { Environments = FieldEnvironments.Except("serving") }], rules);
        Assert.Equal(SchemaChangeKind.Widening, SchemaDiff.Between(everywhere, trainingOnly).Worst);
        Assert.Equal(SchemaChangeKind.Breaking, SchemaDiff.Between(trainingOnly, everywhere).Worst);
    }

    [Fact]
    public void Between_RulesOfTheWhole_AddedBreaksRemovedWidens()
    {
        var none = new DataSchema(Fare, Name);
        var fare = new NumberColumn("fare", ColumnType.Float64);
        SchemaRules[] all =
        [
            new() { RowRules = [new("positive", fare > 0)] },
            new() { Keys = [new("name")] },
            new() { Rows = new() { MinRows = 1 } },
            new() { ValueSets = [new("s") { Values = ["a"] }], References = [new("name", "s")] },
            new() { Severities = new Dictionary<string, Severity> { ["MLOPS3006"] = Severity.Error } },
        ];
        Assert.All(all, rules =>
        {
            Assert.Equal(SchemaChangeKind.Breaking, SchemaDiff.Between(none, none.With(rules)).Worst);
            Assert.Equal(SchemaChangeKind.Widening, SchemaDiff.Between(none.With(rules), none).Worst);
        });
        var changed = none.With(new SchemaRules { RowRules = [new("positive", fare > 1)] });
        Assert.Equal("positive.holds", Assert.Single(SchemaDiff.Between(none.With(all[0]), changed).Changes).Rule.Replace("rowRules.", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Between_EqualSchemas_HasNoChanges()
    {
        var schema = new DataSchema([Fare, Name], new() { Keys = [new("name")] });
        Assert.Empty(SchemaDiff.Between(schema, DataSchemaJson.Parse(schema.ToJson())).Changes);
        Assert.Equal("No changes", SchemaDiff.Between(schema, schema).ToString());
    }

    [Fact]
    public void Between_CommentAndMarks_AreCompatible()
    {
        Assert.Equal((SchemaChangeKind.Compatible, "comment"), Only(Fare, Fare with { Comment = "dollars" }));
        Assert.Equal((SchemaChangeKind.Compatible, "categorical"), Only(Fare, Fare with { IsCategorical = true }));
        Assert.Equal((SchemaChangeKind.Compatible, "sensitive"), Only(Fare, Fare with { IsSensitive = true }));
    }

    [Fact]
    public void Write_Json_HasWorstAndChangesInOrder()
    {
        var diff = SchemaDiff.Between(new(Fare, Name), new(Fare with { Domain = new NumberRange(0), Comment = "c" }));
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) SchemaDiffJson.Write(json, diff);
        Assert.Equal(
            """{"worst":"breaking","changes":[{"kind":"breaking","column":"fare","rule":"domain","after":"[0, \u002Binf]"},{"kind":"compatible","column":"fare","rule":"comment","after":"c"},{"kind":"breaking","column":"name","rule":"column","before":"name: string?"}]}""",
            Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal("Breaking: 'fare' domain: (none) -> [0, +inf]", diff.ToString().Split('\n')[0]);
    }

    private static (SchemaChangeKind, string) Only(Field before, Field after)
    {
        var change = Assert.Single(SchemaDiff.Between(new(before), new(after)).Changes);
        return (change.Kind, change.Rule);
    }

    private static Field Typed(string type) => ColumnType.TryParse(type, out var parsed) ? new("x", parsed) : throw new ArgumentException(type);

    private static Field Time(DateTime max) => new("t", ColumnType.Timestamp) { Domain = new TimeRange(Max: DateTime.SpecifyKind(max, DateTimeKind.Utc)) };

    private static Field Nested(ItemCount inner) => new("n", ColumnType.List(ColumnType.List(ColumnType.Int32))) { ItemCount = new ItemCount(1) { Inner = inner } };

    private static Field List(ItemCount count) => new("l", ColumnType.List(ColumnType.Int32)) { ItemCount = count };
}
