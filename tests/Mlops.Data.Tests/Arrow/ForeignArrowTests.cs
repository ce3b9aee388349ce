namespace Mlops.Data.Tests;

/// <summary>Files that apache-arrow wrote: see tests/node/write-unsupported.mjs.</summary>
public sealed class ForeignArrowTests
{
    [Theory]
    [InlineData("int8", "number 2")]
    [InlineData("uint32", "number 2")]
    [InlineData("float16", "number 3")]
    [InlineData("binary", "number 4")]
    [InlineData("date", "number 8")]
    [InlineData("timestamp-ms", "number 10")]
    [InlineData("struct", "number 13")]
    [InlineData("list-of-lists", "list of lists")]
    [InlineData("dictionary-int8", "32-bit codes")]
    public async Task ReadAsync_TypeThatIsNotSupported_SaysWhichColumnAndWhatToDo(string file, string found)
    {
        var error = await Assert.ThrowsAsync<DataException>(async () => await ArrowFileTests.PrintAsync(ArrowFile.Open(PathOf(file))));
        Assert.Equal(DataDiagnostics.UnsupportedArrow, error.Code);
        Assert.Contains("column 'column'", error.Problem.Found, StringComparison.Ordinal);
        Assert.Contains(found, error.Problem.Found, StringComparison.Ordinal);
        Assert.EndsWith(file + ".arrow", error.Problem.Where, StringComparison.Ordinal);
        Assert.NotEmpty(error.Problem.Remedy!);
    }

    [Fact]
    public async Task ReadAsync_StreamFormat_IsNoFile()
    {
        var error = await Assert.ThrowsAsync<DataException>(async () => await ArrowFileTests.PrintAsync(ArrowFile.Open(PathOf("stream"))));
        Assert.Equal(DataDiagnostics.InvalidArrow, error.Code);
    }

    [Fact]
    public async Task ReadAsync_TypesThatAreSupported_GivesTheirValues() =>
        Assert.Equal(
            [[1, "a", "x"], [null, null, "y"], [3, "é", "x"]],
            await new Dataset<Row>(ArrowFile.Open(PathOf("supported")), AnyBatches.Schema).RowsAsync());

    private static string PathOf(string name) => Fixtures.PathOf("arrow", name + ".arrow");
}
