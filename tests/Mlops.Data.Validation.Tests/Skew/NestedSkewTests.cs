namespace Mlops.Data.Validation.Tests;

public sealed class NestedSkewTests
{
    private static readonly ColumnType Nested = ColumnType.List(ColumnType.List(ColumnType.Float64));

    [Fact]
    public async Task Compare_NestedLists_MatchWithinToleranceItemByItem()
    {
        Assert.Equal(1, (await SkewData.CompareColumn(Nested, L(L(1.0, null), null, L()), L(L(1.0, null), null, L()))).Matches);
        Assert.Equal(1, (await SkewData.CompareColumn(Nested, L(L(1.0), L()), L(L(1.0 + 1e-12), L()), new() { Relative = 1e-9 })).Matches);
        Assert.Equal(1, (await SkewData.CompareColumn(Nested, L(L(1.0), L()), L(L(1.0), null))).Mismatches);
        var skew = await SkewData.CompareColumn(Nested, L(L(1.0), L(2.0)), L(L(1.0, 2.0)));
        Assert.Equal(("[[1], [2]]", "[[1, 2]]"), (skew.Samples[0].Training.Text, skew.Samples[0].Serving.Text));
    }

    [Fact]
    public async Task Compare_Bytes_MatchByEveryByteAndAreShownInHex()
    {
        Assert.Equal(1, (await SkewData.CompareColumn(ColumnType.Bytes, new byte[] { 0xFF, 0 }, new byte[] { 0xFF, 0 })).Matches);
        var skew = await SkewData.CompareColumn(ColumnType.Bytes, new byte[] { 0xFF }, new byte[300]);
        Assert.Equal(("ff", true), (skew.Samples[0].Training.Text, skew.Samples[0].Serving.Text!.Contains("(300 bytes, SHA-256 ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Compare_BytesAsAKey_JoinsRows()
    {
        var schema = new DataSchema(new Field("id", ColumnType.Bytes), new Field("x", ColumnType.Int64));
        var report = await SkewData.Compare(
            new MemorySource(schema, [[new byte[] { 1 }, 1L], [new byte[] { 2 }, 2L]]), new MemorySource(schema, [[new byte[] { 2 }, 3L]]));
        Assert.Equal((1L, 1L), (report.Pairs, report.Find("x")!.Mismatches));
    }

    private static object L(params object?[] items) => items;
}
