namespace Mlops.Cli.Tests.Skew;

public sealed class SkewCommandTests
{
    [Fact]
    public async Task Skew_OfDifferentValues_IsOneAndCountsThem()
    {
        using var folder = Sides();
        var answer = await Tool.RunAsync("skew", folder["train.csv"], folder["serve.csv"], "--key", "id", "--junit", folder["j.xml"], "--sarif", folder["s.json"]);
        Assert.Equal((MlopsTool.Findings, ""), (answer.Code, answer.Error));
        Assert.Equal("3 pairs of rows, 1 of 2 columns differ", answer.Lines[0]);
        Assert.Matches(@"only on this side +1 +0", answer.Output);
        Assert.Matches(@"fare +1 +1 +0 +1 +66\.67 %", answer.Output);
        Assert.Matches(@"kind +3 +0 +0 +0 +0\.00 %", answer.Output);
        var junit = await File.ReadAllTextAsync(folder["j.xml"], TestContext.Current.CancellationToken);
        Assert.Contains("name=\"fare: skew\"", junit, StringComparison.Ordinal);
        Assert.Contains("<failure ", junit, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["s.json"]));
    }

    [Fact]
    public async Task Skew_OfTheSameFile_IsZero()
    {
        using var folder = Sides();
        Assert.Equal(MlopsTool.Success, (await Tool.RunAsync("skew", folder["train.csv"], folder["train.csv"], "--key", "id")).Code);
        Assert.Equal(3, (await Tool.JsonAsync("skew", folder["serve.csv"], folder["serve.csv"], "--key", "id,kind")).GetProperty("pairs").GetInt64());
    }

    [Fact]
    public async Task Skew_WithinItsTolerance_Matches()
    {
        using var folder = Sides();
        string[] files = ["skew", folder["train.csv"], folder["serve.csv"], "--key", "id"];
        Assert.Matches(@"fare +2 +0 +0 +1 ", (await Tool.RunAsync([.. files, "--tolerance", "fare:0.5"])).Output);
        Assert.Matches(@"fare +2 +0 +0 +1 ", (await Tool.RunAsync([.. files, "--tolerance", "fare:0:0.1"])).Output);
        Assert.Matches(@"fare +1 +1 +0 +1 ", (await Tool.RunAsync([.. files, "--tolerance", "fare:0.1:0.01"])).Output);
        Assert.DoesNotContain("fare", (await Tool.RunAsync([.. files, "--ignore", "fare"])).Output, StringComparison.Ordinal);
        foreach (var text in (string[])["fare", "fare:x", "fare:-1", "fare:0:-1"]) await Tool.FailAsync("MLOPS9021", [.. files, "--tolerance", text]);
    }

    [Fact]
    public async Task Skew_WithoutAKey_AsksForOne()
    {
        using var folder = Sides();
        Assert.Equal(MlopsTool.Failure, (await Tool.RunAsync("skew", folder["train.csv"], folder["serve.csv"])).Code);
        await Tool.FailAsync("MLOPS9021", "skew", folder["train.csv"], folder["serve.csv"], "--key", "id,,kind");
        Assert.Equal(MlopsTool.Failure, (await Tool.RunAsync("skew", folder["train.csv"], folder["serve.csv"], "--key", "idd")).Code);
    }

    private static TemporaryFolder Sides()
    {
        var folder = new TemporaryFolder();
        folder.Write("train.csv", "id,fare,kind\n1,5,a\n2,7,b\n3,9.5,a\n4,1,b\n");
        folder.Write("serve.csv", "id,fare,kind\n3,,a\n1,5,a\n2,7.5,b\n");
        return folder;
    }
}
