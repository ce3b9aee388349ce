using System.Diagnostics;
using System.Globalization;

namespace Mlops.Metadata.Sqlite.Tests.Processes;

/// <summary>A <see cref="StoreWriter"/> in a process of its own.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> error;

    public WriterProcess(string directory, string name, int runs)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
            [typeof(WriterProcess).Assembly.Location, StoreWriter.Switch, directory, name, runs.ToString(CultureInfo.InvariantCulture)];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Waits until the first run is written.</summary>
    public async Task StartedAsync()
    {
        if (await process.StandardOutput.ReadLineAsync() is null) throw new InvalidOperationException(await error);
    }

    /// <summary>Ends the process without asking: SIGKILL, or what is nearest to it.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code, and what was written to standard error.</returns>
    public async Task<(int ExitCode, string Error)> EndAsync()
    {
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await error);
    }

    public void Dispose() => process.Dispose();
}
