namespace Mlops.Data.Tests;

public sealed class QuotingTests
{
    private static readonly DataSchema Two = CsvText.Schema(("a", ColumnType.String), ("b", ColumnType.String));

    [Theory]
    [InlineData("a,b\nx,y\n", "x", "y")]
    [InlineData("a,b\r\nx,y\r\n", "x", "y")]
    [InlineData("a,b\nx,y", "x", "y")]
    [InlineData("a,b\r\nx,y\r\n\r\n", "x", "y")]
    [InlineData("\uFEFFa,b\nx,y\n", "x", "y")]
    [InlineData("\n\r\n\na,b\n\n\r\nx,y\n\n", "x", "y")]
    [InlineData("a,b\n\"x,1\",y\n", "x,1", "y")]
    [InlineData("a,b\n\"x\n\r\n1\",y\n", "x\n\r\n1", "y")]
    [InlineData("a,b\n\"say \"\"hi\"\"\",y\n", "say \"hi\"", "y")]
    [InlineData("a,b\n\"\"\"\",\"\"\"\"\"\"\n", "\"", "\"\"")]
    [InlineData("a,b\n\"\",y\n", "", "y")]
    [InlineData("a,b\n,y\n", null, "y")]
    [InlineData("a,b\nx,\n", "x", null)]
    [InlineData("a,b\nx,", "x", null)]
    [InlineData("a,b\nx,\"y\"", "x", "y")]
    [InlineData("a,b\r\nx,\r\n", "x", null)]
    [InlineData("\"a\",\"b\"\nx,y\n", "x", "y")]
    [InlineData("a,b\n x , y \n", " x ", " y ")]
    [InlineData("b,a\ny,x\n", "x", "y")]
    [InlineData("a,b\nnaïve €,𝄞\n", "naïve €", "𝄞")]
    public async Task Read_OneRow_GivesItsFields(string text, string? a, string? b)
    {
        var row = Assert.Single(await CsvText.ReadAsync(text, Two));
        Assert.Equal([a, b], row);
    }

    [Theory]
    [InlineData("a,b\nx\"y,z\n", "MLOPS2104")]
    [InlineData("a,b\n\"x\"y,z\n", "MLOPS2104")]
    [InlineData("a,b\n\"x\" ,z\n", "MLOPS2104")]
    [InlineData("a,b\n \"x\",z\n", "MLOPS2104")]
    [InlineData("a,b\n\"x,z\n", "MLOPS2104")]
    [InlineData("a,b\nx\n", "MLOPS2103")]
    [InlineData("a,b\nx,y,z\n", "MLOPS2103")]
    [InlineData("a,a\nx,y\n", "MLOPS2102")]
    [InlineData("", "MLOPS2102")]
    [InlineData("\n\r\n", "MLOPS2102")]
    [InlineData("\"a,b\nx,y\n", "MLOPS2102")]
    [InlineData("a\"\",b\nx,y\n", null)]
    public async Task Read_BrokenText_IsATypedError(string text, string? code)
    {
        if (code is null) Assert.Single(await CsvText.ReadAsync(text, Two));
        else Assert.Equal(code, (await CsvText.FailAsync(text, Two)).Code);
    }

    [Fact]
    public async Task Read_OtherCharacters_AreObeyed()
    {
        var rows = await CsvText.ReadAsync("a;b\n'x;''1';\"y\"\n", Two, new CsvOptions { Delimiter = ';', Quote = '\'' });
        Assert.Equal(["x;'1", "\"y\""], Assert.Single(rows));
    }

    [Fact]
    public async Task Read_NullTokens_MeanMissingWithoutQuotesOnly()
    {
        var rows = await CsvText.ReadAsync("a,b\nNA,\"NA\"\nna,-\n", Two, new CsvOptions { NullTokens = ["NA", "-"] });
        Assert.Equal([null, "NA"], rows[0]);
        Assert.Equal(["na", null], rows[1]);
    }

    [Fact]
    public async Task Read_NullTokens_HoldInEveryColumn()
    {
        var schema = CsvText.Schema(("a", ColumnType.Float64), ("b", ColumnType.Boolean), ("c", ColumnType.Timestamp), ("d", ColumnType.List(ColumnType.Int32)));
        var rows = await CsvText.ReadAsync("a,b,c,d\n-999,-999,-999,-999\n1,1,1,1\n", schema, new CsvOptions { NullTokens = ["-999"] });
        Assert.Equal([null, null, null, null], rows[0]);
        Assert.Equal(1.0, rows[1][0]);
    }

    [Fact]
    public async Task Read_InvalidUtf8_IsAnErrorOfTheColumnOnly()
    {
        byte[] bytes = [.. "a,b\nok,y\nx"u8, 0xFF, .. ",y\n"u8];
        var error = await Assert.ThrowsAsync<DataException>(() => CsvText.OpenBytes(bytes, Two).RowsAsync());
        Assert.Equal("MLOPS2106", error.Code);
        Assert.Contains("row 2, line 3", error.Message, StringComparison.Ordinal);
        var other = CsvText.Schema(("b", ColumnType.String));
        Assert.Equal(2, (await CsvText.OpenBytes(bytes, Two).RowsAsync(new ReadRequest { Schema = other })).Count);
    }

    [Fact]
    public async Task Read_Utf16_IsATypedError()
    {
        var error = await Assert.ThrowsAsync<DataException>(() => CsvText.OpenBytes([0xFF, 0xFE, 97, 0, 10, 0], Two).RowsAsync());
        Assert.Equal("MLOPS2106", error.Code);
    }
}
