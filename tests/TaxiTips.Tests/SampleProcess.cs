using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace TaxiTips.Tests;

/// <summary>Runs the sample as its user does: as a process of its own.</summary>
internal static class SampleProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<Outcome> RunAsync(
        string store, IEnumerable<string>? arguments = null, IReadOnlyDictionary<string, string>? environment = null, TimeSpan? killAfter = null)
    {
        var json = Path.Combine(Path.GetDirectoryName(store)!, Path.GetFileName(store) + ".json");
        using var process = Process.Start(StartInfo(store, json, arguments ?? [], environment))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(killAfter ?? Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            if (killAfter is null) throw new TimeoutException($"The sample did not end within {Limit}.\n{await output}");
        }
        return new Outcome(process.ExitCode, await output, await error, json);
    }

    /// <summary>The digests of the manifests of all artifacts: what must be the same whenever and wherever the sample runs.</summary>
    public static IReadOnlyList<string> Digests(string store) =>
    [
        .. Directory.EnumerateFiles(store, "manifest.json", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(store, f).Split(Path.DirectorySeparatorChar).Any(p => p.StartsWith("tmp", StringComparison.Ordinal) || p.StartsWith('.')))
            .Select(f => Path.GetFileName(Path.GetDirectoryName(f)) + " " + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))))
            .Order(StringComparer.Ordinal),
    ];

    private static ProcessStartInfo StartInfo(
        string store, string json, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all = [Assembly(), "--store", store, "--json", json, .. arguments];
        foreach (var argument in all) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return start;
    }

    // The test and the sample are built side by side: artifacts/bin/PROJECT/CONFIGURATION.
    private static string Assembly()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(here.Parent!.Parent!.FullName, "TaxiTips", here.Name, "TaxiTips.dll");
    }

    internal sealed record Outcome(int ExitCode, string Output, string Error, string JsonFile)
    {
        public JsonElement Json()
        {
            Assert.True(File.Exists(JsonFile), string.Create(CultureInfo.InvariantCulture, $"exit code {ExitCode}\n{Output}\n{Error}"));
            return JsonDocument.Parse(File.ReadAllText(JsonFile)).RootElement;
        }
    }
}
