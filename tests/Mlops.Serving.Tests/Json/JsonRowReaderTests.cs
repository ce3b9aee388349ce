using System.Globalization;
using System.Text;

namespace Mlops.Serving.Tests;

public sealed class JsonRowReaderTests
{
    private static readonly DataSchema Schema = new(
        new Field("flag", ColumnType.Boolean),
        new Field("i32", ColumnType.Int32),
        new Field("i64", ColumnType.Int64),
        new Field("f32", ColumnType.Float32),
        new Field("f64", ColumnType.Float64),
        new Field("text", ColumnType.String),
        new Field("time", ColumnType.Timestamp),
        new Field("tags", ColumnType.List(ColumnType.String)),
        new Field("place", ColumnType.Vector(ColumnType.Float32, 2)),
        new Field("photo", ColumnType.Bytes),
        new Field("grid", ColumnType.List(ColumnType.List(ColumnType.Int64))));

    [Fact]
    public void Read_EveryType_ArrivesInItsColumn()
    {
        var (batch, problems) = Read(
            """
            {"flag":true,"i32":-7,"i64":9007199254740993,"f32":0.1,"f64":1e-300,"text":"Zürich \"x\" \u0041",
             "time":"2013-05-01T10:00:00.5+02:00","tags":["a",null,"b"],"place":[1,2.5]}
            """);
        Assert.Empty(problems);
        var row = new Row(batch, 0);
        Assert.Equal(true, row["flag"]);
        Assert.Equal(-7, row["i32"]);
        Assert.Equal(9007199254740993L, row["i64"]);
        Assert.Equal(0.1f, row["f32"]);
        Assert.Equal(1e-300, row["f64"]);
        Assert.Equal("Zürich \"x\" A", row["text"]);
        Assert.Equal(new DateTime(2013, 5, 1, 8, 0, 0, 500, DateTimeKind.Utc), row["time"]);
        Assert.Equal(["a", null, "b"], (object?[])row["tags"]!);
        Assert.Equal([1f, 2.5f], (object?[])row["place"]!);
    }

    [Fact]
    public void Read_BytesAndListsOfLists_ArriveAsTheyAre()
    {
        var (batch, problems) = Read("""[{"photo":"+\/8A","grid":[[1,null],null,[]]},{"photo":"","grid":[]}]""");
        Assert.Empty(problems);
        Assert.Equal([0xFB, 0xFF, 0x00], (byte[])new Row(batch, 0)["photo"]!);
        Assert.Equal(new object?[] { new object?[] { 1L, null }, null, Array.Empty<object?>() }, new Row(batch, 0)["grid"]);
        Assert.Equal([], (byte[])new Row(batch, 1)["photo"]!);
        Assert.Equal(Array.Empty<object?>(), new Row(batch, 1)["grid"]);
    }

    [Fact]
    public void Read_NullAndAbsent_AreMissing()
    {
        var (batch, problems) = Read("""[{"flag":null,"place":null},{}]""");
        Assert.Empty(problems);
        Assert.Equal(2, batch.RowCount);
        foreach (var field in Schema.Fields) Assert.Equal(2, batch[field.Name].MissingCount);
    }

    [Theory]
    [InlineData("2013-05-01T10:00:00Z")]
    [InlineData("2013-05-01T10:00:00")]
    [InlineData("2013-05-01T12:00:00+02:00")]
    [InlineData("2013-05-01T05:00:00-05:00")]
    public void Read_Timestamp_IsUtcWhateverTheMachine(string text)
    {
        var (batch, _) = Read($$"""{"time":"{{text}}"}""");
        Assert.Equal(new DateTime(2013, 5, 1, 10, 0, 0, DateTimeKind.Utc), new Row(batch, 0)["time"]);
        var (micros, _) = Read("""{"time":1367402400000000}""");
        Assert.Equal(new DateTime(2013, 5, 1, 10, 0, 0, DateTimeKind.Utc), new Row(micros, 0)["time"]);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("3.0", 3)]
    [InlineData("3e2", 300)]
    [InlineData("-0", 0)]
    [InlineData("0.0", 0)]
    public void Read_IntegerInAnyForm_IsTakenWhenNothingIsLost(string number, int expected) =>
        Assert.Equal(expected, new Row(Read($$"""{"i32":{{number}}}""").Batch, 0)["i32"]);

    [Theory]
    [InlineData("i32", "3.5", "the number 3.5", "an integer")]
    [InlineData("i32", "2147483648", "the number 2147483648", "an integer")]
    [InlineData("i64", "9223372036854775808", "the number 9223372036854775808", "a 64-bit integer")]
    [InlineData("i64", "1e-400", "the number 1e-400", "a 64-bit integer")]
    [InlineData("f64", "1e999", "the number 1e999", "a finite number")]
    [InlineData("f32", "1e39", "the number 1e39", "a finite number")]
    [InlineData("f64", "\"1.5\"", "the text '1.5'", "a finite number")]
    [InlineData("flag", "1", "the number 1", "true or false")]
    [InlineData("text", "1", "the number 1", "a text")]
    [InlineData("text", "{\"a\":[1]}", "an object", "a text")]
    [InlineData("text", "\"\\ud800\"", "a text with a lone surrogate", "a text")]
    [InlineData("time", "\"yesterday\"", "the text 'yesterday'", "an ISO 8601 text")]
    [InlineData("tags", "\"a\"", "the text 'a'", "an array")]
    [InlineData("tags", "[\"a\",1]", "an array with the number 1", "an array")]
    [InlineData("place", "[1]", "an array of 1 items", "an array of 2 numbers")]
    [InlineData("place", "[1,\"2\"]", "an array with the text '2'", "an array of 2 numbers")]
    [InlineData("f64", "[[[1]]]", "an array", "a finite number")]
    public void Read_WrongType_NamesPropertyFoundAndExpected(string property, string value, string found, string expected)
    {
        var (_, problems) = Read($$"""[{"{{property}}":{{value}}},{"i32":1}]""");
        var problem = Assert.Single(problems);
        Assert.Equal((0, property, ServingDiagnostics.WrongPropertyType), (problem.Row, problem.Property, problem.Problem.Code));
        Assert.Equal($"Property '{property}' is {found}", problem.Problem.Found);
        Assert.StartsWith(expected, problem.Problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnknownProperty_SuggestsTheNearestOrIsIgnored()
    {
        var problem = Assert.Single(Read("""{"i32":1,"txt":"a"}""").Problems);
        Assert.Equal(ServingDiagnostics.UnknownProperty, problem.Problem.Code);
        Assert.Contains("'text'", problem.Problem.Remedy, StringComparison.Ordinal);
        Assert.Empty(Read("""{"txt":{"deep":[1]},"i32":1}""", new JsonRowOptions { IgnoreUnknown = true }).Problems);
    }

    [Fact]
    public void Read_SeveralProblems_AreAllReported()
    {
        var schema = new DataSchema(new Field("a", ColumnType.Int32, false), new Field("b", ColumnType.Float64, false));
        var problems = new List<RowProblem>();
        var rows = """[{"a":1,"b":2},{"a":"x","c":1},{"a":1,"a":2,"b":null}]"""u8;
        new JsonRowReader(schema).Read(rows, new BatchBuilder(schema), problems, out _);
        Assert.Equal(
            [
                (1, "a", ServingDiagnostics.WrongPropertyType), (1, "c", ServingDiagnostics.UnknownProperty), (1, "b", ServingDiagnostics.PropertyMissing),
                (2, "a", ServingDiagnostics.DoubledProperty), (2, "b", ServingDiagnostics.PropertyMissing),
            ],
            problems.Select(p => (p.Row, p.Property, p.Problem.Code)));
        Assert.Equal("row 2", problems[^1].Problem.Where);
    }

    [Theory]
    [InlineData("", "MLOPS8101")]
    [InlineData("{", "MLOPS8101")]
    [InlineData("{\"i32\":1}x", "MLOPS8101")]
    [InlineData("[{\"i32\":1}] {}", "MLOPS8101")]
    [InlineData("1", "MLOPS8101")]
    [InlineData("[1,{}]", "MLOPS8101")]
    [InlineData("[]", "MLOPS8106")]
    [InlineData("{\"text\":[[[[[[[[[[[1]]]]]]]]]]]}", "MLOPS8101")]
    public void Read_NoRows_IsATypedProblem(string json, string code) =>
        Assert.Equal(code, Read(json).Problems[0].Problem.Code);

    [Fact]
    public void Read_Bounds_AreKept()
    {
        Assert.Equal(ServingDiagnostics.RowCountNotAllowed, Read("[{},{},{}]", new JsonRowOptions { MaxRows = 2 }).Problems.Single().Problem.Code);
        var many = "[" + string.Join(",", Enumerable.Repeat("{\"x\":1}", 1000)) + "]";
        Assert.Equal(20, Read(many, new JsonRowOptions { MaxProblems = 20 }).Problems.Count);
    }

    [Fact]
    public void Read_EscapedAndUnorderedNames_FindTheirColumns()
    {
        var (batch, problems) = Read("""{"te\u0078t":"a","f64":2,"flag":false}""");
        Assert.Empty(problems);
        Assert.Equal("a", new Row(batch, 0)["text"]);
        Assert.Equal(2.0, new Row(batch, 0)["f64"]);
    }

    [Fact]
    public void Read_AnyCulture_GivesTheSame()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(1.5, new Row(Read("""{"f64":1.5}""").Batch, 0)["f64"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Read_MutatedBytes_NeverThrow()
    {
        var good = Encoding.UTF8.GetBytes(
            """[{"flag":true,"i32":-7,"i64":9,"f32":0.1,"f64":1e-3,"text":"Zürich \u0041","time":"2013-05-01T10:00:00Z","tags":["a",null],"place":[1,2]},{}]""");
        var random = new Random(5);
        var reader = new JsonRowReader(Schema);
        var builder = new BatchBuilder(Schema);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = good.AsSpan(0, random.Next(4) == 0 ? random.Next(good.Length) : good.Length).ToArray();
            for (var flips = random.Next(4); flips > 0 && bytes.Length > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            builder.Clear();
            var problems = new List<RowProblem>();
            var count = reader.Read(bytes, builder, problems, out _);
            if (problems.Count > 0) continue;
            var batch = builder.View();
            Assert.Equal(count, batch.RowCount);
            foreach (var column in batch.Columns) Assert.Equal(count, column.Length);
        }
    }

    private static (DataBatch Batch, List<RowProblem> Problems) Read(string json, JsonRowOptions? options = null)
    {
        var builder = new BatchBuilder(Schema);
        var problems = new List<RowProblem>();
        new JsonRowReader(Schema, options: options).Read(Encoding.UTF8.GetBytes(json), builder, problems, out _);
        return (builder.View(), problems);
    }
}
