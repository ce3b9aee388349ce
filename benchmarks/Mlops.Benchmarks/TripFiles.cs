using TaxiTips;

namespace Mlops.Benchmarks;

/// <summary>Generated trips as CSV files, made once and kept in the temporary folder.</summary>
internal static class TripFiles
{
    public static async Task<string> OfAsync(int rows)
    {
        var path = Path.Combine(Path.GetTempPath(), $"mlops-trips-{rows}.csv");
        if (File.Exists(path)) return path;
        await using (var stream = File.Create(path + ".partial"))
            await CsvWriter.WriteAsync(stream, TaxiTrip.Schema, BatchesAsync(rows));
        File.Move(path + ".partial", path);
        return path;
    }

    private static async IAsyncEnumerable<DataBatch> BatchesAsync(int rows)
    {
        var builder = new BatchBuilder(TaxiTrip.Schema);
        foreach (var trip in TripGenerator.Generate(1, new DayTraits(), rows))
        {
            TaxiTrip.Append(trip, builder);
            if (builder.RowCount < 10_000) continue;
            yield return builder.Build();
            await Task.Yield();
        }
        if (builder.RowCount > 0) yield return builder.Build();
    }
}
