namespace Mlops.Abstractions.Tests.Schemas;

public class DataSchemaTests
{
    private static readonly DataSchema Schema = new(
        new Field("fare", ColumnType.Float32, false), new Field("tips", ColumnType.Float32), new Field("company", ColumnType.String));

    [Fact]
    public void Constructor_DoubledOrEmptyName_SaysWhichColumn()
    {
        var doubled = Assert.Throws<SchemaException>(() => new DataSchema(new Field("a", ColumnType.Int32), new Field("a", ColumnType.String)));
        Assert.Equal("MLOPS2003: Two columns are named 'a' (column 2 of 2). Expected names that are unique and not empty. "
            + "Rename the column, in the header of the file or in the record.", doubled.Message);
        Assert.StartsWith("MLOPS2003: A column has no name", Assert.Throws<SchemaException>(() => new DataSchema(new Field("", ColumnType.Int32))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Indexer_UnknownName_SuggestsTheNearest()
    {
        Assert.Equal(ColumnType.String, Schema["company"].Type);
        Assert.Equal(-1, Schema.Find("Fare"));
        var error = Assert.Throws<SchemaException>(() => Schema["Fare"]);
        Assert.Equal("MLOPS2001: Column 'Fare' is not in the schema. Did you mean 'fare'?", error.Message);
        Assert.Equal("docs/diagnostics/MLOPS2001.md", error.HelpLink);
    }

    [Fact]
    public void WithAndSelect_GiveNewSchemas()
    {
        var ruled = Schema.With(Schema["tips"] with { Domain = new NumberRange(0) });
        Assert.NotEqual(Schema, ruled);
        Assert.True(Schema.HasSameColumns(ruled));
        Assert.False(Schema.HasSameColumns(Schema.With(new Field("tips", ColumnType.Float32, false))));
        Assert.Equal(["company", "fare"], Schema.Select(["company", "fare"]).Names);
        Assert.Equal("fare: float32, tips: float32?, company: string?", Schema.ToString());
    }

    [Fact]
    public void Handles_OfAnotherKind_NameWhatWasFound()
    {
        var error = Assert.Throws<SchemaException>(() => Schema.Text("fare"));
        Assert.Contains("Column 'fare' is of type float32. Expected string.", error.Message, StringComparison.Ordinal);
        Assert.IsType<NumberColumn>(Schema.Handle("fare"));
        Assert.IsType<TextColumn>(Schema.Handle("company"));
    }

    [Theory]
    [InlineData("boolean")]
    [InlineData("int32")]
    [InlineData("int64")]
    [InlineData("float32")]
    [InlineData("float64")]
    [InlineData("string")]
    [InlineData("timestamp")]
    [InlineData("list<string>")]
    [InlineData("list<timestamp>")]
    [InlineData("list<list<int64>>")]
    [InlineData("list<list<list<bytes>>>")]
    [InlineData("bytes")]
    [InlineData("vector<float32,16>")]
    public void TryParse_NameOfAType_GivesItBack(string name) => Cultures.Each(() =>
    {
        Assert.True(ColumnType.TryParse(name, out var type));
        Assert.Equal(name, type.ToString());
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Int32")]
    [InlineData("list<>")]
    [InlineData("list<list<int32>")]
    [InlineData("list<list<int32>>>")]
    [InlineData("list<list<vector<int32,2>>>")]
    [InlineData("list<<")]
    [InlineData("list<vector<int32,2>>")]
    [InlineData("vector<int32>")]
    [InlineData("vector<int32,0>")]
    [InlineData("vector<string,2>")]
    [InlineData("vector<int32,2,3>")]
    [InlineData("vector<int32,99999999999>")]
    [InlineData(">")]
    public void TryParse_AnythingElse_IsFalse(string? name) => Assert.False(ColumnType.TryParse(name, out _));

    [Fact]
    public void List_OfLists_KnowsItsLeafAndDepth()
    {
        var nested = ColumnType.List(ColumnType.List(ColumnType.Float32));
        Assert.Equal((ColumnType.Float32, 2), (nested.Leaf, nested.Depth));
        Assert.Equal((ColumnType.Bytes, 0), (ColumnType.Bytes.Leaf, ColumnType.Bytes.Depth));
        Assert.Equal((ColumnType.Int32, 1), (ColumnType.Vector(ColumnType.Int32, 2).Leaf, ColumnType.Vector(ColumnType.Int32, 2).Depth));
        Assert.Equal(nested, ColumnType.List(ColumnType.List(ColumnType.Float32)));
        Assert.NotEqual(nested, ColumnType.List(ColumnType.Float32));
    }

    [Fact]
    public void List_DeeperThanTheLimitOrOfVectors_IsRefusedInCodeAndInText()
    {
        var type = ColumnType.Bytes;
        for (var depth = 0; depth < ColumnType.MaxDepth; depth++) type = ColumnType.List(type);
        Assert.True(ColumnType.TryParse(type.ToString(), out var parsed));
        Assert.Equal((type, ColumnType.MaxDepth), (parsed, parsed.Depth));
        Assert.Throws<ArgumentException>(() => ColumnType.List(type));
        Assert.False(ColumnType.TryParse($"list<{type}>", out _));
        Assert.False(ColumnType.TryParse(string.Concat(Enumerable.Repeat("list<", 100_000)) + "bytes" + new string('>', 100_000), out _));
        Assert.Throws<ArgumentException>(() => ColumnType.List(ColumnType.Vector(ColumnType.Int32, 2)));
    }

    [Fact]
    public void NumberRange_Contains_ClosedEndsAndNeverNaN()
    {
        Assert.True(new NumberRange(0, 1).Contains(0) && new NumberRange(0, 1).Contains(1) && new NumberRange().Contains(double.MaxValue));
        Assert.False(new NumberRange(0, 1).Contains(1.1) || new NumberRange().Contains(double.NaN));
        Cultures.Each(() => Assert.Equal("[0.5, +inf]", new NumberRange(0.5).ToString()));
    }
}
