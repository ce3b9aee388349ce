using System.Globalization;

namespace Mlops.Benchmarks;

/// <summary>Prints the peak memory of a process that profiles a CSV file, for several numbers of rows.</summary>
internal static class ProfileMemory
{
    public static async Task<int> RunAsync(IReadOnlyList<int> rowCounts)
    {
        foreach (var rows in rowCounts)
        {
            var file = await TripFiles.OfAsync(rows);
            if (await ChildProcess.RunAsync(ChildProcess.ProfileOnce, [file]) is not { } printed) return 1;
            Console.Write(string.Create(CultureInfo.InvariantCulture, $"{rows,10:N0} rows, {new FileInfo(file).Length / 1e6,6:N0} MB: {printed}"));
        }
        return 0;
    }
}
