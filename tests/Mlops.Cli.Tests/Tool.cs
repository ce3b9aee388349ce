using System.Text.Json;

namespace Mlops.Cli.Tests;

/// <summary>Runs the tool as a shell would, and keeps what it printed.</summary>
internal static class Tool
{
    public static Task<ToolAnswer> RunAsync(params string[] arguments) =>
        RunAsync(TestContext.Current.CancellationToken, arguments);

    public static async Task<ToolAnswer> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await MlopsTool.InvokeAsync(arguments, output, error, cancellationToken);
        return new ToolAnswer(code, output.ToString(), error.ToString().TrimEnd());
    }

    /// <summary>Runs a command that must succeed, with <c>--json</c>.</summary>
    public static async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var answer = await RunAsync([.. arguments, "--json"]);
        Assert.True(answer.Code != MlopsTool.Failure, answer.Error);
        return JsonDocument.Parse(answer.Output).RootElement;
    }

    /// <summary>Runs a command that must fail with one line that begins with a code.</summary>
    public static async Task<string> FailAsync(string code, params string[] arguments)
    {
        var answer = await RunAsync(arguments);
        Assert.Equal((MlopsTool.Failure, ""), (answer.Code, answer.Output));
        Assert.StartsWith(code + ": ", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', answer.Error);
        return answer.Error;
    }

    /// <summary>The names of the members of an object, in their order.</summary>
    public static string Members(this JsonElement json) => string.Join(' ', json.EnumerateObject().Select(p => p.Name));
}
