using BenchmarkDotNet.Attributes;
using TaxiTips;

namespace Mlops.Benchmarks;

/// <summary>All statistics of 100,000 generated taxi trips, from CSV and from memory, beside reading the file alone.</summary>
[MemoryDiagnoser]
public class ProfileBenchmarks
{
    private const int Rows = 100_000;

    private string file = "";
    private Dataset<TaxiTrip> inMemory = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        file = await TripFiles.OfAsync(Rows);
        inMemory = Mlops.Data.Rows.Of(TripGenerator.Generate(1, new DayTraits(), Rows).ToList());
    }

    [Benchmark(Baseline = true, Description = "read the CSV file")]
    public async Task<long> Read()
    {
        var rows = 0L;
        await foreach (var batch in Csv.Files<TaxiTrip>(file).Source.ReadAsync(new ReadRequest { Schema = TaxiTrip.Schema }))
            using (batch) rows += batch.RowCount;
        return rows;
    }

    [Benchmark(Description = "profile the CSV file")]
    public async Task<long> ProfileFile() => (await Csv.Files<TaxiTrip>(file).ProfileAsync()).RowCount;

    [Benchmark(Description = "profile records in memory")]
    public async Task<long> ProfileMemory() => (await inMemory.ProfileAsync()).RowCount;

    [Benchmark(Description = "profile the CSV file, by payment type, with the label 'tips'")]
    public async Task<long> ProfileSlices() => (await Csv.Files<TaxiTrip>(file).ProfileAsync(
        new() { Slices = [SliceBy.Values("payment_type")], Label = SliceBy.Buckets("tips", 0.01, 3) })).RowCount;
}
