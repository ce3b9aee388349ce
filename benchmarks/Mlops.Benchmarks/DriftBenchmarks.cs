using BenchmarkDotNet.Attributes;
using Mlops.Data.Validation;
using TaxiTips;

namespace Mlops.Benchmarks;

/// <summary>
/// Comparing two files of 100,000 trips, 18 columns: from their statistics, and from their rows; beside a plain LINQ version of one
/// statistic (Kolmogorov-Smirnov of the fare) that a user would write.
/// </summary>
[MemoryDiagnoser]
public class DriftBenchmarks
{
    private const int Rows = 100_000;
    private IDataSource source = null!;
    private DatasetStatistics statistics = null!;
    private double[] before = [];
    private double[] now = [];

    [GlobalSetup]
    public async Task SetUp()
    {
        source = Csv.Files<TaxiTrip>(await TripFiles.OfAsync(Rows)).Source;
        statistics = await source.ProfileAsync();
        before = DriftSamples.Draw("continuous", Rows, new Random(1));
        now = DriftSamples.Draw("continuous", Rows, new Random(2));
    }

    [Benchmark]
    public DriftReport AllColumnsFromStatistics() => DriftDetector.Compare(statistics, statistics);

    [Benchmark]
    public async Task<DriftReport> AllColumnsFromRows() => await source.CompareDriftAsync(source);

    [Benchmark(Baseline = true)]
    public double OneColumnByLinq()
    {
        double[] a = [.. before.Order()], b = [.. now.Order()];
        return a.Concat(b).Distinct().Max(x => Math.Abs(AtMost(a, x) - AtMost(b, x)));
    }

    [Benchmark]
    public double OneColumn()
    {
        double[] a = [.. before.Order()], b = [.. now.Order()];
        return KolmogorovSmirnov.Test(a, b).Statistic;
    }

    private static double AtMost(double[] sorted, double value)
    {
        var place = Array.BinarySearch(sorted, value);
        if (place < 0) return (double)~place / sorted.Length;
        while (place < sorted.Length && sorted[place].Equals(value)) place++;
        return (double)place / sorted.Length;
    }
}
