using System.Globalization;

namespace Mlops.Data.Tests;

public sealed class ValueTests
{
    [Fact]
    public async Task Read_Integers_TakesLosslessForms()
    {
        Assert.Equal(
            [0, -1, 2147483647, -2147483648, 12, 12, 120, 7, null, 5, 42],
            await CsvText.ColumnAsync(ColumnType.Int32, "0", "-1", "2147483647", "-2147483648", "12.0", "12.", "1.2e2", "007", "", "\"5\"", " 42 "));
        Assert.Equal(
            [long.MaxValue, long.MinValue, 0L, null],
            await CsvText.ColumnAsync(ColumnType.Int64, "9223372036854775807", "-9223372036854775808", "0e99", "\"\""));
    }

    [Theory]
    [InlineData("12.5")]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("1e10")]
    [InlineData("x")]
    [InlineData("1 2")]
    [InlineData("99999999999999999999999")]
    [InlineData("nan")]
    public async Task Read_NotAnInteger_IsABadRow(string field)
    {
        var error = await CsvText.FailAsync($"a,b\n1,x\n{field},x\n", CsvText.Schema(("a", ColumnType.Int32)));
        Assert.Equal(CsvDiagnostics.InvalidValue, error.Code);
        Assert.Contains($"'{field}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Int64BeyondRange_IsABadRow()
    {
        foreach (var field in (string[])["9223372036854775808", "-9223372036854775809", "18446744073709551616", "1e19"])
            Assert.Equal(CsvDiagnostics.InvalidValue, (await CsvText.FailAsync($"a\n{field}\n", CsvText.Schema(("a", ColumnType.Int64)))).Code);
    }

    [Fact]
    public async Task Read_Booleans_TakesFourWordsOfAnyCase()
    {
        Assert.Equal(
            [true, false, true, false, true, false, null, true],
            await CsvText.ColumnAsync(ColumnType.Boolean, "true", "false", "1", "0", "TRUE", "False", "", " \"true\" ".Trim()));
        Assert.Equal(CsvDiagnostics.InvalidValue, (await CsvText.FailAsync("a\nyes\n", CsvText.Schema(("a", ColumnType.Boolean)))).Code);
    }

    [Theory]
    [InlineData("2013-05-01", "2013-05-01T00:00:00.000000")]
    [InlineData("2013-05-01T12:30", "2013-05-01T12:30:00.000000")]
    [InlineData("2013-05-01 12:30:15", "2013-05-01T12:30:15.000000")]
    [InlineData("2013-05-01T12:30:15Z", "2013-05-01T12:30:15.000000")]
    [InlineData("2013-05-01T12:30:15.5Z", "2013-05-01T12:30:15.500000")]
    [InlineData("2013-05-01T12:30:15.1234567+02:00", "2013-05-01T10:30:15.123456")]
    [InlineData("2013-05-01T12:30:15-0130", "2013-05-01T14:00:15.000000")]
    [InlineData("2013-05-01T00:30:00+01", "2013-04-30T23:30:00.000000")]
    [InlineData("1969-12-31T23:59:59.9999999Z", "1969-12-31T23:59:59.999999")]
    [InlineData("0001-01-01", "0001-01-01T00:00:00.000000")]
    [InlineData("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999")]
    [InlineData("2012-02-29", "2012-02-29T00:00:00.000000")]
    [InlineData("1400269500", "2014-05-16T19:45:00.000000")]
    [InlineData("0", "1970-01-01T00:00:00.000000")]
    [InlineData("-1", "1969-12-31T23:59:59.000000")]
    public async Task Read_Timestamps_AreUtcMicroseconds(string field, string expected)
    {
        var time = Assert.IsType<DateTime>(Assert.Single(await CsvText.ColumnAsync(ColumnType.Timestamp, field)));
        Assert.Equal(DateTimeKind.Utc, time.Kind);
        Assert.Equal(expected, time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2013-02-29")]
    [InlineData("2013-13-01")]
    [InlineData("2013-00-01")]
    [InlineData("2013-05-01T24:00")]
    [InlineData("2013-05-01T12:60")]
    [InlineData("2013-05-01T12:30:60")]
    [InlineData("2013-05-01T12:30:15.Z")]
    [InlineData("2013-05-01T12:30:15+19:00")]
    [InlineData("2013-05-01T12")]
    [InlineData("2013-05-01x12:00")]
    [InlineData("05/01/2013")]
    [InlineData("0000-01-01")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("1400269500000")]
    [InlineData("2013-5-1")]
    public async Task Read_NotATime_IsABadRow(string field) =>
        Assert.Equal(CsvDiagnostics.InvalidValue, (await CsvText.FailAsync($"a\n{field}\n", CsvText.Schema(("a", ColumnType.Timestamp)))).Code);

    [Fact]
    public async Task Read_ListsAndVectors_DivideOneField()
    {
        var schema = CsvText.Schema(
            ("l", ColumnType.List(ColumnType.Int32)), ("v", ColumnType.Vector(ColumnType.Float32, 2)), ("t", ColumnType.List(ColumnType.String)));
        var rows = await CsvText.ReadAsync("l,v,t\n1|2|3,0.5|-1,a|b c\n,,\n\"\",1|,\"x,|\"\"\"\n", schema);
        Assert.Equal([1, 2, 3], (object?[])rows[0][0]!);
        Assert.Equal([0.5f, -1f], (object?[])rows[0][1]!);
        Assert.Equal(["a", "b c"], (object?[])rows[0][2]!);
        Assert.All(rows[1], Assert.Null);
        Assert.Empty((object?[])rows[2][0]!);
        Assert.Equal([1f, null], (object?[])rows[2][1]!);
        Assert.Equal(["x,", "\""], (object?[])rows[2][2]!);
    }

    [Theory]
    [InlineData("1|x", "1|2")]
    [InlineData("1", "1|2|3")]
    [InlineData("1", "1")]
    [InlineData("1", "1|y")]
    [InlineData("1.5", "1|2")]
    public async Task Read_BrokenItems_AreBadRows(string list, string vector)
    {
        var schema = CsvText.Schema(("l", ColumnType.List(ColumnType.Int64)), ("v", ColumnType.Vector(ColumnType.Float64, 2)));
        Assert.Equal(CsvDiagnostics.InvalidValue, (await CsvText.FailAsync($"l,v\n{list},{vector}\n", schema)).Code);
    }

    [Fact]
    public async Task Read_RepeatedTexts_AreADictionary_AndManyDistinctOnesAreNot()
    {
        var text = "few,many\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"v{i % 7},id{i}\n"));
        var data = CsvText.Open(text, CsvText.Schema(("few", ColumnType.String), ("many", ColumnType.String)));
        await foreach (var batch in data.Source.ReadAsync())
        {
            using (batch)
            {
                Assert.Equal(7, ((StringData)batch["few"]).Dictionary!.Length);
                Assert.Null(((StringData)batch["many"]).Dictionary);
                Assert.Equal("v3", ((StringData)batch["few"]).GetString(2005));
                Assert.Equal("id2999", ((StringData)batch["many"]).GetString(2999));
            }
        }
    }

    [Fact]
    public async Task Read_MissingValues_AreZeroInMemoryAndNotInTheBitmap()
    {
        var data = CsvText.Open("a,b\n,x\n7,\n", CsvText.Schema(("a", ColumnType.Float64), ("b", ColumnType.String)));
        await foreach (var batch in data.Source.ReadAsync())
        {
            using (batch)
            {
                var numbers = (PrimitiveData<double>)batch["a"];
                Assert.Equal([0, 7], numbers.Values.ToArray());
                Assert.True(numbers.IsMissing(0));
                Assert.False(numbers.IsMissing(1));
                Assert.Equal(1, batch["b"].MissingCount);
            }
        }
    }
}
