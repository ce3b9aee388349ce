namespace Mlops.Data.Tests;

public sealed class BadRowTests
{
    private static readonly DataSchema Schema = CsvText.Schema(("n", ColumnType.Int32), ("t", ColumnType.String), ("f", ColumnType.Float64));

    [Fact]
    public async Task Read_BadValue_TellsFileRowLineColumnTextTypeAndRemedy()
    {
        var error = await CsvText.FailAsync("n,t,f\n1,\"two\nlines\",1\n\n2,x,1\n3,y,oops\u0007\n", Schema);
        Assert.Equal("Column 'f' has the text 'oops\\u0007'", error.Problem.Found);
        Assert.Equal("test.csv, row 3, line 6", error.Problem.Where);
        Assert.Contains("float64", error.Problem.Expected, StringComparison.Ordinal);
        Assert.Contains("NullTokens", error.Problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_LongText_IsShortenedInTheMessage()
    {
        var error = await CsvText.FailAsync($"n,t,f\n{new string('x', 5000)},x,1\n", Schema);
        Assert.True(error.Message.Length < 500, error.Message);
        Assert.Contains("…", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1 << 20)]
    public async Task Read_Skip_LeavesOutBadRowsAndReportsThem(int blockBytes)
    {
        const string Text = "n,t,f\n1,a,1\nx,b,2\n3,c\n4,d,4\n5,\"e\"e,5\n6,f,6,6\ny,g,z\n8,h,8\n9,\"open,9\n";
        var log = new BadRowLog();
        var options = new CsvOptions { BadRows = BadRowPolicy.Skip(100), BlockBytes = blockBytes };
        var rows = await CsvText.Open(Text, Schema, options).RowsAsync(new ReadRequest { BadRows = log });
        Assert.Equal([1, 4, 8], rows.Select(r => r[0]));
        Assert.Equal(["a", "d", "h"], rows.Select(r => r[1]));
        Assert.Equal(6, log.Count);
        Assert.Equal([2, 3, 5, 6, 7, 9], log.First().Select(r => r.Row));
        Assert.Equal([3, 4, 6, 7, 8, 10], log.First().Select(r => r.Line));
        Assert.Equal(["n", null, "t", null, "n", null], log.First().Select(r => r.Column));
        var findings = log.ToFindings();
        Assert.Equal(["MLOPS2103", "MLOPS2104", "MLOPS2104", "MLOPS2105"], findings.Select(f => f.Code));
        Assert.Equal(new ExampleRow("test.csv", 7, "y"), findings[3].Examples[1]);
        Assert.Equal(2, findings[3].Count);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Read_SkipWithCount_FailsBeyondIt(long most, bool fails)
    {
        var options = new CsvOptions { BadRows = BadRowPolicy.Skip(most), BlockBytes = 16 };
        var text = "n,t,f\n" + string.Concat(Enumerable.Range(0, 30).Select(i => i % 10 == 5 ? "x,x,x\n" : "1,a,1\n"));
        if (fails) Assert.Equal(CsvDiagnostics.TooManyBadRows, (await CsvText.FailAsync(text, Schema, options)).Code);
        else Assert.Equal(27, (await CsvText.ReadAsync(text, Schema, options)).Count);
    }

    [Theory]
    [InlineData(0.09, true)]
    [InlineData(0.1, false)]
    public async Task Read_SkipWithFraction_FailsBeyondItAtTheEnd(double most, bool fails)
    {
        var options = new CsvOptions { BadRows = BadRowPolicy.Skip(1000, most), BlockBytes = 16 };
        var text = "n,t,f\n" + string.Concat(Enumerable.Range(0, 30).Select(i => i % 10 == 5 ? "x,x,x\n" : "1,a,1\n"));
        if (fails) Assert.Contains("3 of 30", (await CsvText.FailAsync(text, Schema, options)).Message, StringComparison.Ordinal);
        else Assert.Equal(27, (await CsvText.ReadAsync(text, Schema, options)).Count);
    }

    [Fact]
    public async Task Read_BadRowsInEveryKindOfColumn_LeaveTheOthersWhole()
    {
        var schema = CsvText.Schema(
            ("i", ColumnType.Int64), ("f", ColumnType.Float32), ("b", ColumnType.Boolean), ("t", ColumnType.Timestamp),
            ("l", ColumnType.List(ColumnType.Int32)), ("s", ColumnType.String), ("absent", ColumnType.Float64));
        var text = "i,f,b,t,l,s\n" + string.Concat(Enumerable.Range(0, 2000).Select(i =>
            i % 5 == 2 ? (i / 5 % 5) switch { 0 => "x,1,1,1,1,s\n", 1 => "1,x,1,1,1,s\n", 2 => "1,1,x,1,1,s\n", 3 => "1,1,1,x,1,s\n", _ => "1,1,1,1,x,s\n" }
            : i % 7 == 0 ? ",,,,,\n" : $"{i},{i},{i % 2},{i},{i}|{i},s{i}\n"));
        var rows = await CsvText.Open(text, schema, new CsvOptions { BadRows = BadRowPolicy.Skip(400) }).RowsAsync(new ReadRequest { Schema = schema });
        var good = Enumerable.Range(0, 2000).Where(i => i % 5 != 2).ToList();
        Assert.Equal(good.Count, rows.Count);
        foreach (var (i, row) in good.Zip(rows))
        {
            if (i % 7 == 0) Assert.All(row, Assert.Null);
            else Assert.Equal([(long)i, (float)i, i % 2 == 1, Timestamps.ToDateTime(i * 1_000_000L), $"s{i}", null], row.Where((_, c) => c != 4));
            if (i % 7 != 0) Assert.Equal([i, i], (object?[])row[4]!);
        }
    }

    [Fact]
    public async Task Read_RowLongerThanAllowed_AlwaysFails()
    {
        var options = new CsvOptions { MaxRowBytes = 100, BadRows = BadRowPolicy.Skip(10) };
        foreach (var block in (int[])[1, 64, 1 << 16])
        {
            var text = "n,t,f\n1,a,1\n2,\"" + new string('y', 200) + "\n3,b,3\n";
            var error = await CsvText.FailAsync(text, Schema, options with { BlockBytes = block });
            Assert.Equal(CsvDiagnostics.RowTooLong, error.Code);
            Assert.Contains("line 3", error.Problem.Where, StringComparison.Ordinal);
            Assert.Single(await CsvText.ReadAsync("n,t,f\n1," + new string('y', 96) + ",\n", Schema, options with { BlockBytes = block }));
        }
    }

    [Fact]
    public void BadRowLog_AnyOrderOfAdding_GivesTheSame()
    {
        var rows = Enumerable.Range(0, 50).Select(i => new BadRow(i % 3, $"f{i % 3}", i, i, i % 2 == 0 ? "a" : null, "x", new Problem("MLOPS2105", $"row {i}"))).ToList();
        var forward = new BadRowLog();
        var backward = new BadRowLog();
        foreach (var row in rows) forward.Add(row);
        foreach (var row in Enumerable.Reverse(rows)) backward.Add(row);
        Assert.Equal(forward.First(), backward.First());
        Assert.Equal(10, forward.First().Count);
        Assert.Equal(forward.ToFindings().Select(f => f.ToString()), backward.ToFindings().Select(f => f.ToString()));
        Assert.Equal(50, backward.Count);
    }

    [Fact]
    public void Skip_OutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BadRowPolicy.Skip(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BadRowPolicy.Skip(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BadRowPolicy.Skip(1, double.NaN));
    }
}
