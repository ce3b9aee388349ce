namespace Mlops.Data.Tests;

public sealed class JsonValueTests
{
    [Fact]
    public async Task Read_Numbers_AreExact()
    {
        Assert.Equal([1L, -9223372036854775808L, 12L, null], await JsonLinesText.ColumnAsync(ColumnType.Int64, "1", "-9223372036854775808", "1.2e1", "null"));
        Assert.Equal([2147483647, -1], await JsonLinesText.ColumnAsync(ColumnType.Int32, "2147483647", "-1.0"));
        Assert.Equal([0.1, -12.5e3, 1e300, 3.0], await JsonLinesText.ColumnAsync(ColumnType.Float64, "0.1", "-12.5e3", "1E+300", "3"));
        Assert.Equal([0.1f], await JsonLinesText.ColumnAsync(ColumnType.Float32, "0.1"));
        Assert.True(double.IsNegative((double)(await JsonLinesText.ColumnAsync(ColumnType.Float64, "-0"))[0]!));
    }

    [Fact]
    public async Task Read_NamedFloats_FitFloatColumnsOnly()
    {
        Assert.Equal([double.NaN, double.PositiveInfinity, double.NegativeInfinity],
            await JsonLinesText.ColumnAsync(ColumnType.Float64, "\"NaN\"", "\"Infinity\"", "\"-Infinity\""));
        Assert.Equal(JsonLinesDiagnostics.InvalidValue, (await JsonLinesText.FailAsync(ColumnType.Int64, "\"NaN\"")).Code);
        Assert.Equal(JsonLinesDiagnostics.InvalidValue, (await JsonLinesText.FailAsync(ColumnType.Float64, "\"nan\"")).Code);
        Assert.Equal(JsonLinesDiagnostics.MalformedRow, (await JsonLinesText.FailAsync(ColumnType.Float64, "NaN")).Code);
    }

    [Theory]
    [InlineData("int64", "9223372036854775808")]
    [InlineData("int64", "1.5")]
    [InlineData("int64", "true")]
    [InlineData("int64", "\"1\"")]
    [InlineData("int64", "{}")]
    [InlineData("int64", "[1]")]
    [InlineData("int32", "2147483648")]
    [InlineData("float64", "1e400")]
    [InlineData("float64", "\"\"")]
    [InlineData("boolean", "1")]
    [InlineData("boolean", "\"true\"")]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("timestamp", "\"1370000000\"")]
    [InlineData("timestamp", "true")]
    [InlineData("list<int32>", "1")]
    [InlineData("list<int32>", "[[1]]")]
    [InlineData("list<int32>", "{\"b\":1}")]
    [InlineData("list<list<int32>>", "[1]")]
    [InlineData("list<list<int32>>", "[[\"x\"]]")]
    [InlineData("list<list<int32>>", "[[[1]]]")]
    [InlineData("bytes", "1")]
    [InlineData("bytes", "\"AQ\"")]
    [InlineData("bytes", "\"A-_=\"")]
    [InlineData("bytes", "[1,2]")]
    [InlineData("vector<float32,2>", "[1]")]
    [InlineData("vector<float32,2>", "[1,2,3]")]
    public async Task Read_ValueOfAnotherType_IsRefused(string type, string value)
    {
        Assert.True(ColumnType.TryParse(type, out var column));
        var error = await JsonLinesText.FailAsync(column, value);
        Assert.Equal(JsonLinesDiagnostics.InvalidValue, error.Code);
        Assert.Equal("test.jsonl, row 1, line 1", error.Problem.Where);
        Assert.StartsWith("Column 'a", error.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_NumbersInStrings_OnlyWhenAllowed()
    {
        var schema = CsvText.Schema(("n", ColumnType.Int64), ("f", ColumnType.Float32), ("t", ColumnType.Timestamp), ("l", ColumnType.List(ColumnType.Int32)));
        var rows = await JsonLinesText.ReadAsync(
            "{\"n\":\"12\",\"f\":\"\\u0031.5\",\"t\":\"86400\",\"l\":[\"1\",2]}", schema, new JsonLinesOptions { AllowNumbersInStrings = true });
        Assert.Equal([12L, 1.5f, DateTime.UnixEpoch.AddDays(1)], rows[0][..3]);
        Assert.Equal([1, 2], (object?[])rows[0][3]!);
    }

    [Fact]
    public async Task Read_Times_AreTextOrSeconds()
    {
        var time = new DateTime(2013, 5, 1, 12, 30, 0, DateTimeKind.Utc);
        Assert.Equal([time, time, time.AddTicks(2500), DateTime.UnixEpoch.AddSeconds(-1), time],
            await JsonLinesText.ColumnAsync(
                ColumnType.Timestamp, "\"2013-05-01T12:30:00Z\"", "\"2013-05-01T14:30+02:00\"", "\"2013-05-01 12:30:00.00025\"", "-1",
                "\"2013-05-01\\u005412:30:00Z\""));
    }

    [Fact]
    public async Task Read_Texts_UnescapeAndTakeAnythingElseAsItStands()
    {
        Assert.Equal(["é\n\"/😀", "", "12.50", "true", "{\"x\": [1]}", "[1, 2]", null],
            await JsonLinesText.ColumnAsync(
                ColumnType.String, "\"\\u00e9\\n\\\"\\/\\ud83d\\ude00\"", "\"\"", "12.50", "true", "{\"x\": [1]}", "[1, 2]", "null"));
    }

    [Fact]
    public async Task Read_HalfASurrogate_IsAnError()
    {
        var error = await JsonLinesText.FailAsync(ColumnType.String, "\"\\ud83d\"");
        Assert.Equal(JsonLinesDiagnostics.InvalidEncoding, error.Code);
        Assert.Equal("a", error.Message.Split('\'')[1]);
    }

    [Fact]
    public async Task Read_InvalidUtf8_IsAnErrorWhereItIsReadOnly()
    {
        byte[] bytes = [.. "{\"a\":\"x\",\"b\":1}\n{\"a\":\""u8, 0xC3, 0x28, .. "\",\"b\":2}\n"u8];
        var numbers = CsvText.Schema(("b", ColumnType.Int32));
        var rows = await JsonLinesText.OpenBytes(bytes, numbers).RowsAsync(new ReadRequest { Schema = numbers });
        Assert.Equal([1, 2], rows.Select(r => r[0]));
        var texts = CsvText.Schema(("a", ColumnType.String));
        var error = await Assert.ThrowsAsync<DataException>(
            () => JsonLinesText.OpenBytes(bytes, texts).RowsAsync(new ReadRequest { Schema = texts }));
        Assert.Equal(JsonLinesDiagnostics.InvalidEncoding, error.Code);
        Assert.Contains("row 2", error.Problem.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Lists_KeepMissingItemsAndEmptyLists()
    {
        var rows = await JsonLinesText.ColumnAsync(ColumnType.List(ColumnType.String), "[\"a\",null,\"\\n\"]", "[]", "null", "[1, {\"b\": 2}]");
        Assert.Equal(["a", null, "\n"], (object?[])rows[0]!);
        Assert.Empty((object?[])rows[1]!);
        Assert.Null(rows[2]);
        Assert.Equal(["1", "{\"b\": 2}"], (object?[])rows[3]!);
        var vectors = await JsonLinesText.ColumnAsync(ColumnType.Vector(ColumnType.Float64, 2), "[1,2.5]", "null", "[3,null]");
        Assert.Equal([1.0, 2.5], (object?[])vectors[0]!);
        Assert.Null(vectors[1]);
        Assert.Equal([3.0, null], (object?[])vectors[2]!);
    }

    [Fact]
    public async Task Read_BadItem_IsNamedByItsPath()
    {
        var error = await JsonLinesText.FailAsync("{\"a\":{\"b\":[1,2]}}\n{\"a\":{\"b\":[1,\"x\"]}}\n", CsvText.Schema(("a.b", ColumnType.List(ColumnType.Int32))));
        Assert.Equal("Column 'a.b[1]' has the value '\"x\"'", error.Problem.Found);
        Assert.Equal("test.jsonl, row 2, line 2", error.Problem.Where);
        Assert.Contains("int32", error.Problem.Expected, StringComparison.Ordinal);
    }
}
