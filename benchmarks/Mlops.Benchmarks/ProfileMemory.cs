using System.Diagnostics;
using System.Globalization;
using TaxiTips;

namespace Mlops.Benchmarks;

/// <summary>Prints the peak memory of a process that profiles a CSV file, for several numbers of rows.</summary>
internal static class ProfileMemory
{
    public static async Task<int> RunAsync(IReadOnlyList<int> rowCounts)
    {
        foreach (var rows in rowCounts)
        {
            var file = await TripFiles.OfAsync(rows);
            if (await ChildProcess.RunAsync("profile-one", file) is not { } printed) return 1;
            Console.Write(string.Create(CultureInfo.InvariantCulture, $"{rows,10:N0} rows, {new FileInfo(file).Length / 1e6,6:N0} MB: {printed}"));
        }
        return 0;
    }

    public static async Task<int> ProfileOneAsync(string file)
    {
        var clock = Stopwatch.StartNew();
        var statistics = await Csv.Files<TaxiTrip>(file).ProfileAsync();
        clock.Stop();
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"profiled {statistics.RowCount:N0} rows in {clock.Elapsed.TotalSeconds:0.00} s, peak memory {self.PeakWorkingSet64 / 1e6:N0} MB"));
        return 0;
    }
}
