namespace Mlops.Transform.Tests;

public sealed class WordCountTests
{
    [Fact]
    public async Task WordCount_Lists_IsTheirLength()
    {
        using var batch = Table.Of(Table.Lists("t", ["a", "a", null], [], null));
        var transform = await batch.FitAsync(t => t
            .WordCount(batch.Schema.List("t"))
            .WordCount(batch.Schema.List("t"), missing: -1, name: "other")
            .WordCount(batch.Schema.List("t"), name: "column").AsNumber(out var count).Impute(count, Imputation.Constant(9)));
        Assert.Equal([[3, 3, 3], [0, 0, 0], [0, -1, 9]], transform.Apply(batch));
    }
}
