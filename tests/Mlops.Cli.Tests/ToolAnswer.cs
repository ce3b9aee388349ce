namespace Mlops.Cli.Tests;

internal sealed record ToolAnswer(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
