namespace Mlops.Cli.Tests.Vocabularies;

public sealed class VocabularyCommandTests(RideStore rides)
{
    [Fact]
    public async Task Vocabulary_OfABundle_ListsTheOperations()
    {
        var bundle = await rides.BundleAsync();
        var answer = await Tool.RunAsync("vocabulary", bundle);
        Assert.Equal((MlopsTool.Success, ""), (answer.Code, answer.Error));
        Assert.Matches(@"one-hot\(payment\) +2", answer.Output);
        var json = await Tool.JsonAsync("vocabulary", bundle);
        Assert.Equal("one-hot(payment)", json[0].GetProperty("operation").GetString());
        Assert.Equal(2, json[0].GetProperty("categories").GetInt32());
    }

    [Fact]
    public async Task Operation_WithTop_ShowsTheFirstCategories()
    {
        var bundle = await rides.BundleAsync();
        var all = await Tool.JsonAsync("vocabulary", bundle, "--operation", "one-hot(payment)");
        Assert.Equal([0, 1], all.EnumerateArray().Select(c => c.GetProperty("place").GetInt32()));
        Assert.Equal(["card", "cash"], all.EnumerateArray().Select(c => c.GetProperty("category").GetString()).Order(StringComparer.Ordinal));
        Assert.All(all.EnumerateArray(), c => Assert.True(c.GetProperty("count").GetInt64() > 0));
        var first = await Tool.RunAsync("vocabulary", await rides.TransformAsync(), "--operation", "one-hot(payment)", "--top", "1");
        Assert.Matches(@"^ +0 +\d+ +ca(sh|rd)$", Assert.Single(first.Lines, l => l.Contains("ca", StringComparison.Ordinal) && !l.Contains("category", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Find_UnknownCategory_IsOneAndSaysSo()
    {
        var bundle = await rides.BundleAsync();
        Assert.Equal(MlopsTool.Success, (await Tool.RunAsync("vocabulary", bundle, "--operation", "one-hot(payment)", "--find", "cash")).Code);
        var answer = await Tool.RunAsync("vocabulary", bundle, "--operation", "one-hot(payment)", "--find", "cash", "--find", "cheque");
        Assert.Equal((MlopsTool.Findings, ""), (answer.Code, answer.Error));
        Assert.Matches(@"unknown +0 +cheque", answer.Output);
    }

    [Fact]
    public async Task Operation_Unknown_SuggestsTheNearest() => Assert.Contains(
        "Did you mean 'one-hot(payment)'?",
        await Tool.FailAsync("MLOPS9021", "vocabulary", await rides.BundleAsync(), "--operation", "one-hot(paymnt)"),
        StringComparison.Ordinal);
}
