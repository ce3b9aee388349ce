using System.Globalization;

namespace Mlops.Data.Validation.Tests;

/// <summary>
/// Number columns whose values repeat: places, amounts in cents, zeros. Pairs of samples of one distribution, by fixed thresholds.
/// The output states the measured rate of false alarms: run this class with <c>-showLiveOutput</c>.
/// </summary>
public sealed class PointMassTests(ITestOutputHelper output)
{
    private static readonly DriftOptions Fixed = new() { Thresholds = new DriftThresholds(0.01, 0.1) };

    private static readonly string[] Kinds = ["coordinate", "tract", "cents", "zeroInflated", "quarters", "mixed", "wideInteger"];

    [Theory]
    [InlineData(1_000, 400)]
    [InlineData(5_000, 100)]
    [InlineData(20_000, 25)]
    public void Compare_SameDistribution_NeverAlarms(int rows, int pairs)
    {
        var (alarms, comparisons, worst) = (new List<string>(), 0, 0.0);
        foreach (var kind in Kinds)
        {
            for (var pair = 0; pair < pairs; pair++)
            {
                var drift = Compare(kind, rows, 2 * pair, 2 * pair + 1, 0, Fixed);
                comparisons++;
                worst = Math.Max(worst, drift.JensenShannon!.Value / drift.JensenShannonLimit!.Value);
                if (drift.IsDrift) alarms.Add(drift.ToString());
            }
        }
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows} rows: {alarms.Count} false alarms in {comparisons} comparisons; the largest distance was {worst:0.00} of its limit"));
        Assert.Empty(alarms);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(5_000)]
    [InlineData(20_000)]
    public void Compare_RealShift_AlwaysAlarms(int rows)
    {
        foreach (var kind in Kinds)
            for (var pair = 0; pair < 10; pair++)
            {
                var drift = Compare(kind, rows, 2 * pair, 2 * pair + 1, 0.25);
                Assert.True(drift.IsDrift, $"{kind} {drift}");
                Assert.True(Compare(kind, rows, 2 * pair, 2 * pair + 1, 0.25, Fixed).IsDrift, kind);
            }
    }

    private static ColumnDrift Compare(
        string kind, int rows, int seed, int otherSeed, double shift, DriftOptions? options = null) => DriftDetector.Compare(
            Profile(kind, rows, seed, shift), Profile(kind, rows, otherSeed, 0), options: options).Columns.Single();

    private static DatasetStatistics Profile(string kind, int rows, int seed, double shift)
    {
        var random = new Random(seed);
        var values = new double[rows];
        foreach (ref var value in values.AsSpan()) value = Next(kind, random, shift);
        var column = ColumnAccumulator.Create(ColumnType.Float64, StatisticsOptions.Default);
        column.Add(new PrimitiveData<double>(ColumnType.Float64, values));
        return new DatasetStatistics(rows, [column.Finish(kind)]);
    }

    private static double Next(string kind, Random random, double shift)
    {
        // A shift gives a quarter of the rows other values: of another end of the same range.
        if (random.NextDouble() < shift) return Shifted(kind, random);
        return kind switch
        {
            // 77 community areas, one of them with 30 % of the trips.
            "coordinate" => 41.7 + 0.0031 * (random.Next(10) < 3 ? 32 : (int)(77 * Squared(random))),
            "tract" => 17_031_000_000 + 100 * (int)(300 * Squared(random)),
            "cents" => Cents(random, 2.3),
            "zeroInflated" => random.Next(100) < 45 ? 0 : Cents(random, 1),
            "quarters" => 3.25 + 0.25 * (int)(4 * Math.Exp(Normal(random) * 0.8 + 1.5)),
            // Some flat rates with a few per cent each, and everything between them.
            "mixed" => random.Next(3) == 0 ? new[] { 4.5, 9.99, 12.5, 44.25 }[random.Next(4)] : Cents(random, 2.3),
            _ => Math.Floor(100_000 * Squared(random)),
        };
    }

    private static double Shifted(string kind, Random random) => kind switch
    {
        "coordinate" => 41.9,
        "tract" => 17_031_029_900,
        "wideInteger" => 99_000 + random.Next(1000),
        _ => Math.Round(60 + 20 * random.NextDouble(), 2),
    };

    private static double Cents(Random random, double mean) => Math.Round(Math.Exp(Normal(random) * 0.7 + mean), 2);

    private static double Squared(Random random) => Math.Pow(random.NextDouble(), 2);

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
