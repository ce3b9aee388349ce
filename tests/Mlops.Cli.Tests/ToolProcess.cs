using System.Diagnostics;

namespace Mlops.Cli.Tests;

/// <summary>Runs the built tool as a process, without a terminal and with a Turkish culture.</summary>
internal static class ToolProcess
{
    public static async Task<ToolAnswer> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["exec", typeof(MlopsTool).Assembly.Location, .. arguments]) start.ArgumentList.Add(argument);
        foreach (var name in (string[])["LANG", "LC_ALL"]) start.Environment[name] = "tr_TR.UTF-8";
        using var process = Process.Start(start)!;
        var cancellationToken = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new ToolAnswer(process.ExitCode, await output, (await error).TrimEnd());
    }
}
