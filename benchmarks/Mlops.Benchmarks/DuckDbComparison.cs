using System.Diagnostics;
using System.Globalization;

namespace Mlops.Benchmarks;

/// <summary>
/// Profiles a CSV file of trips beside DuckDB's <c>SUMMARIZE</c>, each in a process of its own, in turn, and prints the ratio. The
/// time is that of the whole process, its start included.
/// </summary>
internal static class DuckDbComparison
{
    private const int Warmups = 1;

    public static async Task<int> RunAsync(int rows, int runs)
    {
        var script = Path.Combine(Repository(), "benchmarks", "node", "summarize.mjs");
        if (!Directory.Exists(Path.Combine(Path.GetDirectoryName(script)!, "node_modules")))
        {
            Console.Error.WriteLine("DuckDB is not there: run 'npm install --ignore-scripts' in benchmarks/node.");
            return 1;
        }
        var file = await TripFiles.OfAsync(rows);
        var threads = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        var (ours, theirs, ratios) = (new List<double>(), new List<double>(), new List<double>());
        var (ourMemory, theirMemory) = ("", "");
        for (var run = -Warmups; run < runs; run++)
        {
            var (seconds, printed) = await TimeAsync(ChildProcess.ProfileOnce, file);
            var (other, otherPrinted) = await TimeAsync("node", script, file, threads);
            if (printed is null || otherPrinted is null) return 1;
            if (run < 0) continue;
            ours.Add(seconds);
            theirs.Add(other);
            ratios.Add(seconds / other);
            ourMemory = printed.Trim()[(printed.Trim().LastIndexOf("memory ", StringComparison.Ordinal) + 7)..];
            theirMemory = otherPrinted.Trim().Split(' ')[^1] + " MB";
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {rows:N0} rows, {new FileInfo(file).Length / 1e6:N0} MB, {runs} runs in turn, whole processes, median (least)
            Mlops.Sdk, all statistics: {Median(ours):0.00} s ({ours.Min():0.00}), peak memory {ourMemory}
            DuckDB SUMMARIZE:          {Median(theirs):0.00} s ({theirs.Min():0.00}), peak memory {theirMemory}
            ratio, run by run:         {Median(ratios):0.000} ({ratios.Min():0.000} to {ratios.Max():0.000})
            """));
        return 0;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<(double Seconds, string? Printed)> TimeAsync(string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var printed = await ChildProcess.RunAsync(program, arguments);
        return (clock.Elapsed.TotalSeconds, printed);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mlops.Sdk.sln"))) folder = folder.Parent;
        return folder?.FullName ?? Environment.CurrentDirectory;
    }
}
