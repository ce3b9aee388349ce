using System.Diagnostics;

namespace Mlops.Benchmarks;

/// <summary>Runs a command of this program in a process of its own, so that its peak memory is that of the command alone.</summary>
internal static class ChildProcess
{
    /// <returns>What it printed; null when it failed.</returns>
    public static Task<string?> RunAsync(params string[] arguments) => RunAsync(Environment.ProcessPath!, arguments);

    /// <summary>The program that profiles one file and ends.</summary>
    public static string ProfileOnce { get; } =
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Mlops.ProfileOnce", "release", "Mlops.ProfileOnce"));

    /// <returns>What a program printed; null when it failed.</returns>
    public static async Task<string?> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? printed : null;
    }
}
