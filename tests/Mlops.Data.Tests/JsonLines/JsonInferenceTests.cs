namespace Mlops.Data.Tests;

public sealed class JsonInferenceTests
{
    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2}", "a: int64")]
    [InlineData("{\"a\":1}\n{\"a\":2.0}", "a: float64")]
    [InlineData("{\"a\":1}\n{\"a\":1e3}", "a: float64")]
    [InlineData("{\"a\":9223372036854775808}", "a: float64")]
    [InlineData("{\"a\":true}\n{\"a\":null}", "a: boolean?")]
    [InlineData("{\"a\":true}\n{}", "a: boolean?")]
    [InlineData("{\"a\":\"2020-01-01\"}", "a: timestamp")]
    [InlineData("{\"a\":\"2020-01-01\"}\n{\"a\":\"x\"}", "a: string")]
    [InlineData("{\"a\":\"1\"}", "a: string")]
    [InlineData("{\"a\":1}\n{\"a\":\"1\"}", "a: string")]
    [InlineData("{\"a\":1}\n{\"a\":false}", "a: string")]
    [InlineData("{\"a\":null}", "a: string?")]
    [InlineData("{\"a\":[1,2]}\n{\"a\":[]}", "a: list<int64>")]
    [InlineData("{\"a\":[1,null,2.5]}", "a: list<float64>")]
    [InlineData("{\"a\":[]}", "a: list<string>")]
    [InlineData("{\"a\":[[1],[2,null]]}\n{\"a\":[null,[]]}", "a: list<list<int64>>")]
    [InlineData("{\"a\":[[[]]]}\n{\"a\":[[[\"x\"]]]}", "a: list<list<list<string>>>")]
    [InlineData("{\"a\":[[1],2]}", "a: string")]
    [InlineData("{\"a\":[[[1],2]]}", "a: string")]
    [InlineData("{\"a\":[[{\"b\":1}]]}", "a: string")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]}", "a: string")]
    [InlineData("{\"a\":[{\"b\":1}]}", "a: string")]
    [InlineData("{\"a\":[1]}\n{\"a\":1}", "a: string")]
    [InlineData("{\"a\":{\"b\":{\"c\":1}},\"d\":2}", "a.b.c: int64, d: int64")]
    [InlineData("{\"a\":{\"b\":1}}\n{\"a\":2}", "a: string?, a.b: int64?")]
    [InlineData("{\"a\":{}}", "")]
    [InlineData("{\"\":1,\"b\":1}", "b: int64")]
    [InlineData("", "")]
    public async Task Infer_Values_GivesTheNarrowestType(string text, string expected) =>
        Assert.Equal(expected, (await JsonLinesText.InferAsync(text)).ToString());

    [Fact]
    public async Task Infer_FirstRows_LooksNoFurtherAndExpectsMissing()
    {
        var text = string.Concat(Enumerable.Repeat("{\"a\":1}\n", 10)) + "{\"a\":\"x\"}\n";
        Assert.Equal("a: int64?", (await JsonLinesText.InferAsync(text, new JsonLinesOptions { InferenceRows = 10, BlockBytes = 20 })).ToString());
        Assert.Equal("a: string", (await JsonLinesText.InferAsync(text, new JsonLinesOptions { InferenceRows = 11 })).ToString());
    }

    [Fact]
    public async Task Infer_BadRows_FollowThePolicy()
    {
        const string Text = "{\"a\":1}\nbad\n{\"a\":2}\n";
        await Assert.ThrowsAsync<DataException>(() => JsonLinesText.InferAsync(Text));
        var schema = await JsonLinesText.InferAsync(Text, new JsonLinesOptions { BadRows = BadRowPolicy.Skip(1) });
        Assert.Equal("a: int64", schema.ToString());
    }
}
