using System.Globalization;
using BenchmarkDotNet.Attributes;
using CsvHelper;
using TaxiTips;

namespace Mlops.Benchmarks;

/// <summary>Reading 100,000 trips into typed columns, beside CsvHelper reading the same fields.</summary>
[MemoryDiagnoser]
public class CsvBenchmarks
{
    private const int Rows = 100_000;
    private string file = "";

    [GlobalSetup]
    public async Task SetUp() => file = await TripFiles.OfAsync(Rows);

    [Benchmark(Baseline = true)]
    public double CsvHelperFields()
    {
        using var reader = new StreamReader(file);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var sum = 0.0;
        while (csv.Read())
        {
            for (var i = 0; i < TaxiTrip.Schema.Count; i++)
            {
                if (TaxiTrip.Schema.Fields[i].Type.IsNumber) sum += csv.GetField<double?>(i) ?? 0;
                else sum += csv.GetField(i)!.Length;
            }
        }
        return sum;
    }

    [Benchmark]
    public Task<long> OneThread() => ReadAsync(1);

    [Benchmark]
    public Task<long> AllThreads() => ReadAsync(Environment.ProcessorCount);

    private async Task<long> ReadAsync(int degree)
    {
        var rows = 0L;
        var request = new ReadRequest { Schema = TaxiTrip.Schema, DegreeOfParallelism = degree };
        await foreach (var batch in Csv.Files<TaxiTrip>(file).Source.ReadAsync(request))
        {
            using (batch) rows += batch.RowCount;
        }
        return rows;
    }
}
