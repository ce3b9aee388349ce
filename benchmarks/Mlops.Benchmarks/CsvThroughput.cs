using System.Diagnostics;
using System.Globalization;
using TaxiTips;

namespace Mlops.Benchmarks;

/// <summary>Prints how fast a CSV file of trips is read into typed columns, on one thread and on all, and the peak memory of the process.</summary>
internal static class CsvThroughput
{
    private const int Passes = 3;

    public static async Task<int> RunAsync(IReadOnlyList<int> rowCounts)
    {
        foreach (var rows in rowCounts)
        {
            var file = await TripFiles.OfAsync(rows);
            foreach (var degree in (int[])[1, Environment.ProcessorCount])
            {
                if (await ChildProcess.RunAsync("csv-one", file, degree.ToString(CultureInfo.InvariantCulture)) is not { } printed) return 1;
                Console.Write(string.Create(CultureInfo.InvariantCulture, $"{rows,10:N0} rows, {degree} at once: {printed}"));
            }
        }
        return 0;
    }

    /// <summary>Reads the file three times and prints the best: the first pass also warms the code up.</summary>
    public static async Task<int> ReadOneAsync(string file, int degree)
    {
        var request = new ReadRequest { Schema = TaxiTrip.Schema, DegreeOfParallelism = degree };
        var best = TimeSpan.MaxValue;
        for (var pass = 0; pass < Passes; pass++)
        {
            var rows = 0L;
            var clock = Stopwatch.StartNew();
            await foreach (var batch in Csv.Files<TaxiTrip>(file).Source.ReadAsync(request))
            {
                using (batch) rows += batch.RowCount;
            }
            if (rows == 0) return 1;
            if (clock.Elapsed < best) best = clock.Elapsed;
        }
        using var self = Process.GetCurrentProcess();
        var megabytes = new FileInfo(file).Length / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{megabytes / best.TotalSeconds:N0} MB/s of {megabytes:N0} MB, peak memory {self.PeakWorkingSet64 / 1e6:N0} MB"));
        return 0;
    }
}
