namespace Mlops.Data.Tests;

/// <summary>Files and streams that apache-arrow wrote, with the values that it prints: see tests/node/write-fixtures.mjs.</summary>
public sealed class ForeignArrowTests
{
    private static readonly string[] Containers = ["arrow", "arrows"];

    [Theory]
    [InlineData("integers")]
    [InlineData("floats")]
    [InlineData("times")]
    [InlineData("texts")]
    [InlineData("dictionaries")]
    [InlineData("nested")]
    [InlineData("deep")]
    [InlineData("empty")]
    [InlineData("delta")]
    public async Task ReadAsync_TypesOfApacheArrow_GivesTheValuesThatItPrints(string name)
    {
        foreach (var container in Containers)
            Assert.Equal(Expected(name), await ArrowLines.OfAsync(Open($"{name}.{container}")));
    }

    [Fact]
    public async Task ReadAsync_DictionaryThatIsReplaced_CountsFromItsPlaceOn() =>
        Assert.Equal(Expected("replaced"), await ArrowLines.OfAsync(Open("replaced.arrows")));

    [Theory]
    [InlineData("polars.arrow")]
    [InlineData("polars.arrows")]
    public async Task ReadAsync_FrameOfPolars_GivesItsValues(string name)
    {
        // Texts are views, categories a dictionary, lists have 64-bit offsets: see tests/node/write-polars.mjs.
        string[] expected =
        [
            "short|x|1|1|3ff8000000000000|true|[1,2]|0",
            "null|y|null|null|null|null|null|null",
            "a text that is longer than twelve bytes|null|-3|65535|c00a000000000000|false|[]|1700000000123000",
            "é|x|4|4|0000000000000000|true|[3]|-5000",
            "|a category that is longer than twelve bytes|5|5|4014000000000000|false|[4]|1000",
        ];
        Assert.Equal(expected, await ArrowLines.OfAsync(Open(name)));
    }

    [Theory]
    [InlineData("integers", "int8: int32, int16: int32, int32: int32, int64: int64, uint8: int32, uint16: int32, uint32: int64, uint64: int64, full: int32")]
    [InlineData("times", "day: timestamp, milliseconds: timestamp, second: timestamp, millisecond: timestamp, microsecond: timestamp, nanosecond: timestamp")]
    [InlineData("texts", "utf8: string, large_utf8: string, binary: bytes, large_binary: bytes, none: string")]
    [InlineData(
        "nested",
        "struct.a: int32, struct.b.c: string, struct.b.d: int32, int16s: list<int32>, words: list<string>, pairs: vector<float32,2>, "
        + "halves: vector<float32,2>, labels: list<string>")]
    [InlineData(
        "deep",
        "ragged: list<list<int32>>, words: list<list<string>>, pairs: list<list<float32>>, grids: list<list<int32>>, "
        + "blobs: list<bytes>, deepest: list<list<list<int64>>>")]
    public async Task GetSchemaAsync_TypesOfApacheArrow_WidensThem(string name, string expected)
    {
        var schema = await Open($"{name}.arrow").GetSchemaAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, string.Join(", ", schema.Fields.Select(f => $"{f.Name}: {f.Type}")));
    }

    [Theory]
    [InlineData("decimal", "is of the Arrow type decimal")]
    [InlineData("time", "is of the Arrow type time")]
    [InlineData("duration", "is of the Arrow type duration")]
    [InlineData("fixed-size-binary", "is of the Arrow type fixed_size_binary")]
    [InlineData("map", "is of the Arrow type map")]
    [InlineData("list-of-structs", "is a list of structs")]
    public async Task ReadAsync_TypeThatIsNotSupported_IsRefusedOnlyWhenItIsWanted(string file, string found)
    {
        var source = Open($"refused-{file}.arrow");
        var error = await Assert.ThrowsAsync<DataException>(async () => await ArrowLines.OfAsync(source));
        Assert.Equal(DataDiagnostics.UnsupportedArrow, error.Code);
        Assert.Contains($"column 'column' {found}", error.Problem.Found, StringComparison.Ordinal);
        Assert.EndsWith($"refused-{file}.arrow", error.Problem.Where, StringComparison.Ordinal);
        Assert.NotEmpty(error.Problem.Remedy);
        var others = CsvText.Schema(("before", ColumnType.Int32), ("after", ColumnType.String));
        var lines = await ArrowLines.OfAsync(source, new ReadRequest { Schema = others });
        Assert.Equal("0|r0", lines[0]);
    }

    [Fact]
    public async Task ReadAsync_BytesAskedForAsText_AreTheirUtf8()
    {
        var texts = new ReadRequest { Schema = CsvText.Schema(("binary", ColumnType.String), ("large_binary", ColumnType.String)) };
        Assert.Equal(["a|null", "null|bc", "|", "é|d"], await ArrowLines.OfAsync(Open("texts.arrow"), texts));
    }

    [Fact]
    public async Task ReadAsync_UInt64ThatIsTooLarge_NamesTheRow()
    {
        var error = await Assert.ThrowsAsync<DataException>(async () => await ArrowLines.OfAsync(Open("uint64-too-large.arrow")));
        Assert.Equal(DataDiagnostics.ArrowValueOutOfRange, error.Code);
        Assert.Contains("'big' has the value 9223372036854775808", error.Problem.Found, StringComparison.Ordinal);
        Assert.EndsWith("uint64-too-large.arrow, row 3", error.Problem.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_Struct_IsReadByItsColumns()
    {
        var source = Open("nested.arrow");
        var wanted = CsvText.Schema(("struct.b.d", ColumnType.Int64), ("pairs", ColumnType.Vector(ColumnType.Float32, 2)));
        var lines = await ArrowLines.OfAsync(source, new ReadRequest { Schema = wanted });
        Assert.Equal(["1", "null", "null", "4"], lines.Select(l => l.Split('|')[0]));
        var whole = new ReadRequest { Schema = CsvText.Schema(("struct", ColumnType.String)) };
        var error = await Assert.ThrowsAsync<DataException>(async () => await ArrowLines.OfAsync(source, whole));
        Assert.Contains("'struct.b.c'", error.Problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_TheOtherContainer_SaysWhichReadsIt()
    {
        var stream = await Assert.ThrowsAsync<DataException>(
            async () => await ArrowLines.OfAsync(ArrowFile.Open(Fixtures.PathOf("arrow", "floats.arrows"))));
        Assert.Equal(DataDiagnostics.InvalidArrow, stream.Code);
        Assert.Contains("ArrowStream.Open", stream.Problem.Found, StringComparison.Ordinal);
        var file = await Assert.ThrowsAsync<DataException>(
            async () => await ArrowLines.OfAsync(ArrowStream.Open(Fixtures.PathOf("arrow", "floats.arrow"))));
        Assert.Contains("ArrowFile.Open", file.Problem.Found, StringComparison.Ordinal);
    }

    private static IDataSource Open(string name)
    {
        var path = Fixtures.PathOf("arrow", name);
        return name.EndsWith('s') ? ArrowStream.Open(path) : ArrowFile.Open(path);
    }

    private static IEnumerable<string> Expected(string name) =>
        File.ReadAllText(Fixtures.PathOf("arrow", name + ".txt")).TrimEnd('\n').Split('\n').Skip(1);
}
