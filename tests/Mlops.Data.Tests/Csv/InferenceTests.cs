using System.Text;

namespace Mlops.Data.Tests;

public sealed class InferenceTests
{
    [Theory]
    [InlineData("boolean", "true", "False", "")]
    [InlineData("int64", "0", "1", "-5")]
    [InlineData("int64", "1", "\"\"", "\"2\"")]
    [InlineData("float64", "1", "2.5", "1e3")]
    [InlineData("float64", "0.5", "-0.25", "nan")]
    [InlineData("float64", "99999999999999999999", "1", "2")]
    [InlineData("timestamp", "2013-05-01", "2013-05-01T10:00:00Z", "")]
    [InlineData("string", "007", "1", "2")]
    [InlineData("string", "2013-05-01", "1", "")]
    [InlineData("string", "true", "1", "0")]
    [InlineData("string", "x", "1", "2")]
    [InlineData("string", "", "", "")]
    public async Task InferAsync_Column_HasTheNarrowestType(string expected, params string[] fields)
    {
        var data = await Infer("a,b\n" + string.Concat(fields.Select(f => f + ",1\n")));
        Assert.Equal(expected, data.Schema["a"].Type.ToString());
        Assert.Equal(fields.Any(f => f is "" or "\"\""), data.Schema["a"].IsNullable);
        Assert.Equal("b: int64", data.Schema["b"].ToString());
        Assert.Equal(fields.Length, (await data.RowsAsync()).Count);
    }

    [Fact]
    public async Task InferAsync_Sample_LooksAtTheFirstRowsOnly()
    {
        const string Text = "a\n1\n2\n3.5\n";
        Assert.Equal("a: int64?", (await Infer(Text, new CsvOptions { InferenceRows = 2 })).Schema.ToString());
        Assert.Equal("a: float64", (await Infer(Text, new CsvOptions { InferenceRows = 3 })).Schema.ToString());
        Assert.Equal("a: float64", (await Infer(Text, new CsvOptions { InferenceRows = 3, BlockBytes = 1 })).Schema.ToString());
    }

    [Fact]
    public async Task InferAsync_NullTokens_AreNoValues() =>
        Assert.Equal("a: int64?", (await Infer("a\n1\nNA\n2\n", new CsvOptions { NullTokens = ["NA"] })).Schema.ToString());

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(100000)]
    public async Task InferAsync_ManyDistinctTexts_InAnyBlocks_GiveTheSame(int block)
    {
        var text = "id,x,when\n" + string.Concat(Enumerable.Range(1, 3000).Select(i => $"id{i},{i}.5,2013-05-01T00:00:{i % 60:00}Z\n"));
        Assert.Equal("id: string, x: float64, when: timestamp", (await Infer(text, new CsvOptions { BlockBytes = block })).Schema.ToString());
    }

    private static ValueTask<Dataset<Row>> Infer(string text, CsvOptions? options = null) =>
        Data.Csv.InferAsync("test", [TextInput.FromBytes("test.csv", Encoding.UTF8.GetBytes(text))], options);
}
