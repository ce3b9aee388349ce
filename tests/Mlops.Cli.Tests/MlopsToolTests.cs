namespace Mlops.Cli.Tests;

public sealed class MlopsToolTests(RideStore rides)
{
    [Theory]
    [InlineData("")]
    [InlineData("frobnicate")]
    [InlineData("run")]
    [InlineData("run list --limit 0")]
    [InlineData("run list --limit many")]
    [InlineData("models promote")]
    [InlineData("lineage")]
    [InlineData("validate")]
    public async Task Invoke_WhatIsNoCommand_PrintsTheHelpAndIsTwo(string line)
    {
        var answer = await Tool.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(MlopsTool.Failure, answer.Code);
        Assert.NotEqual("", answer.Error);
        Assert.Contains("Usage:\n  mlops ", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_AnUnknownOption_IsNotTakenForAFile()
    {
        var answer = await Tool.RunAsync("profile", "--josn", rides.Day(1));
        Assert.Equal(MlopsTool.Failure, answer.Code);
        Assert.Contains("'--josn' is not an option of this command.", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run list --help")]
    [InlineData("models promote -h")]
    public async Task Invoke_Help_IsZero(string line)
    {
        var answer = await Tool.RunAsync(line.Split(' '));
        Assert.Equal((MlopsTool.Success, ""), (answer.Code, answer.Error));
        Assert.Contains("Usage:\n  mlops ", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_Version_IsOneLine()
    {
        var answer = await Tool.RunAsync("--version");
        Assert.Equal(MlopsTool.Success, answer.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+", Assert.Single(answer.Lines));
    }

    [Fact]
    public async Task Invoke_Cancelled_SaysSoAndIs130()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        foreach (var command in (string[][])[["profile", rides.Day(1)], ["run", "list", "--store", rides.Store]])
        {
            var answer = await Tool.RunAsync(stop.Token, command);
            Assert.Equal((MlopsTool.Cancelled, "Cancelled.", ""), (answer.Code, answer.Error, answer.Output));
        }
    }

    [Fact]
    public async Task Invoke_AFileThatCannotBeWritten_IsOneLineAndTwo()
    {
        using var folder = new TemporaryFolder();
        var answer = await Tool.RunAsync("profile", rides.Day(1), "--write-schema", folder["missing/schema.json"]);
        Assert.Equal(MlopsTool.Failure, answer.Code);
        Assert.Contains("missing", Assert.Single(answer.Error.Split('\n')), StringComparison.Ordinal);
    }
}
