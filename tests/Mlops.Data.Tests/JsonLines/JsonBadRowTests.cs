namespace Mlops.Data.Tests;

public sealed class JsonBadRowTests
{
    private static readonly DataSchema Schema = CsvText.Schema(("n", ColumnType.Int32), ("t", ColumnType.String), ("f", ColumnType.Float64));

    [Theory]
    [InlineData("{\"n\":1")]
    [InlineData("{\"n\":1}}")]
    [InlineData("{\"n\":1} {\"n\":2}")]
    [InlineData("{\"n\":1} // comment")]
    [InlineData("{\"n\":/* 1 */1}")]
    [InlineData("{\"n\":1,}")]
    [InlineData("{n:1}")]
    [InlineData("{\"n\":01}")]
    [InlineData("{\"t\":\"\u0001\"}")]
    [InlineData("{\"t\":\"\\x\"}")]
    [InlineData("nonsense")]
    [InlineData("[{\"n\":1}]")]
    [InlineData("12")]
    [InlineData("\"text\"")]
    public async Task Read_LineThatIsNoObject_IsAnErrorAlsoWhenNoColumnIsThere(string line)
    {
        var error = await JsonLinesText.FailAsync("\n \r\n{\"n\":0}\r\n" + line + "\n", Schema);
        Assert.Equal(JsonLinesDiagnostics.MalformedRow, error.Code);
        Assert.Equal("test.jsonl, row 2, line 4", error.Problem.Where);
    }

    [Fact]
    public async Task Read_TooDeep_IsAnErrorAndNotACrash()
    {
        var line = string.Concat(Enumerable.Repeat("{\"x\":", 100_000)) + "1" + new string('}', 100_000);
        Assert.Equal(JsonLinesDiagnostics.MalformedRow, (await JsonLinesText.FailAsync(line, Schema)).Code);
        await Assert.ThrowsAsync<DataException>(() => JsonLinesText.InferAsync(line));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1 << 20)]
    public async Task Read_Skip_LeavesOutBadRowsAndReportsThem(int blockBytes)
    {
        const string Text = "{\"n\":1,\"t\":\"a\"}\n{\"n\":\"x\"}\n\n{\"n\":3\n{\"n\":4,\"t\":\"d\"}\r\n[]\n{\"n\":6.5,\"f\":true}\n{\"n\":7,\"n\":7}\n{\"n\":8,\"t\":\"h\"}";
        var log = new BadRowLog();
        var options = new JsonLinesOptions { BadRows = BadRowPolicy.Skip(100), BlockBytes = blockBytes };
        var numbers = new List<long>();
        var rows = new List<object?[]>();
        await foreach (var batch in JsonLinesText.Open(Text, Schema, options).Source.ReadAsync(
            new ReadRequest { Schema = Schema, BadRows = log }, TestContext.Current.CancellationToken))
        {
            using var owned = batch;
            CsvText.Add(batch, rows);
            numbers.AddRange(Enumerable.Range(0, batch.RowCount).Select(batch.RowNumber));
        }
        Assert.Equal([1, 4, 8], rows.Select(r => r[0]));
        Assert.Equal(["a", "d", "h"], rows.Select(r => r[1]));
        Assert.Equal([1, 4, 8], numbers);
        Assert.Equal([2, 3, 5, 6, 7], log.First().Select(r => r.Row));
        Assert.Equal([2, 4, 6, 7, 8], log.First().Select(r => r.Line));
        Assert.Equal(["n", null, null, "n", "n"], log.First().Select(r => r.Column));
        Assert.Equal("\"x\"", log.First()[0].Text);
        Assert.Equal("6.5", log.First()[3].Text);
        Assert.Equal(["MLOPS2302", "MLOPS2303", "MLOPS2304"], log.ToFindings().Select(f => f.Code));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Read_SkipWithCount_FailsBeyondIt(long most, bool fails)
    {
        var options = new JsonLinesOptions { BadRows = BadRowPolicy.Skip(most), BlockBytes = 16 };
        var text = string.Concat(Enumerable.Range(0, 30).Select(i => i % 10 == 5 ? "{\n" : "{\"n\":1}\n"));
        if (fails) Assert.Equal(JsonLinesDiagnostics.TooManyBadRows, (await JsonLinesText.FailAsync(text, Schema, options)).Code);
        else Assert.Equal(27, (await JsonLinesText.ReadAsync(text, Schema, options)).Count);
    }

    [Theory]
    [InlineData(0.09, true)]
    [InlineData(0.1, false)]
    public async Task Read_SkipWithFraction_FailsBeyondItAtTheEnd(double most, bool fails)
    {
        var options = new JsonLinesOptions { BadRows = BadRowPolicy.Skip(1000, most), BlockBytes = 16 };
        var text = string.Concat(Enumerable.Range(0, 30).Select(i => i % 10 == 5 ? "{\"n\":\"x\"}\n" : "{\"n\":1}\n"));
        if (fails) Assert.Contains("3 of 30", (await JsonLinesText.FailAsync(text, Schema, options)).Message, StringComparison.Ordinal);
        else Assert.Equal(27, (await JsonLinesText.ReadAsync(text, Schema, options)).Count);
    }

    [Fact]
    public async Task Read_BadRowsInEveryKindOfColumn_LeaveTheOthersWhole()
    {
        var schema = CsvText.Schema(
            ("i", ColumnType.Int64), ("f", ColumnType.Float32), ("b", ColumnType.Boolean), ("t", ColumnType.Timestamp),
            ("l", ColumnType.List(ColumnType.Int32)), ("v", ColumnType.Vector(ColumnType.Float64, 2)), ("s", ColumnType.String),
            ("absent", ColumnType.Float64));
        string Good(int i) => $"{{\"i\":{i},\"f\":{i},\"b\":{(i % 2 == 1 ? "true" : "false")},\"t\":{i},\"l\":[{i},{i}],\"v\":[{i},1],\"s\":\"s{i}\"}}\n";
        string[] bad = ["\"i\":true", "\"f\":[]", "\"b\":0", "\"t\":\"\"", "\"l\":[1,\"\"]", "\"v\":[1]", "\"s\":\"\\ud800\""];
        var text = string.Concat(Enumerable.Range(0, 4000).Select(i =>
            i % 5 == 2 ? $"{{\"x\":1,{bad[i / 5 % 7]}}}\n" : i % 7 == 0 ? "{}\n" : Good(i)));
        var rows = await JsonLinesText.ReadAsync(text, schema, new JsonLinesOptions { BadRows = BadRowPolicy.Skip(800) });
        var good = Enumerable.Range(0, 4000).Where(i => i % 5 != 2).ToList();
        Assert.Equal(good.Count, rows.Count);
        foreach (var (i, row) in good.Zip(rows))
        {
            if (i % 7 == 0)
            {
                Assert.All(row, Assert.Null);
                continue;
            }
            Assert.Equal([(long)i, (float)i, i % 2 == 1, Timestamps.ToDateTime(i * 1_000_000L), $"s{i}", null], row.Where((_, c) => c is not (4 or 5)));
            Assert.Equal([i, i], (object?[])row[4]!);
            Assert.Equal([(double)i, 1.0], (object?[])row[5]!);
        }
    }

    [Fact]
    public async Task Read_RowLongerThanAllowed_AlwaysFails()
    {
        var options = new JsonLinesOptions { MaxRowBytes = 100, BadRows = BadRowPolicy.Skip(10) };
        foreach (var block in (int[])[1, 64, 1 << 16])
        {
            var text = "{\"n\":1}\n\n{\"t\":\"" + new string('y', 200) + "\"}\n{\"n\":3}\n";
            var error = await JsonLinesText.FailAsync(text, Schema, options with { BlockBytes = block });
            Assert.Equal(JsonLinesDiagnostics.RowTooLong, error.Code);
            Assert.Equal("test.jsonl, row 2, line 3", error.Problem.Where);
            var longest = "{\"t\":\"" + new string('y', 92) + "\"}\n";
            Assert.Single(await JsonLinesText.ReadAsync(longest, Schema, options with { BlockBytes = block }));
        }
    }

    [Fact]
    public async Task Read_LongText_IsShortenedInTheMessage()
    {
        var error = await JsonLinesText.FailAsync(ColumnType.Int32, $"\"{new string('x', 5000)}\"");
        Assert.True(error.Message.Length < 500, error.Message);
        Assert.Contains("…", error.Message, StringComparison.Ordinal);
    }
}
