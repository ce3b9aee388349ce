namespace Mlops.Data.Validation.Tests;

public sealed class LengthsAndTimesTests
{
    [Fact]
    public async Task Compare_LongerListsOfTheSameItems_IsDriftOfTheLengths()
    {
        var type = ColumnType.List(ColumnType.Float64);
        var column = Compare(await Data.Statistics(type, Lists(1000, 5)), await Data.Statistics(type, Lists(1000, 3)));
        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        var lengths = column.Measurements.Single(m => m.Part == DriftPart.Lengths);
        Assert.Equal((DriftMethod.KolmogorovSmirnov, 1000L, 1000L), (lengths.Method, lengths.BaselineRows, lengths.Rows));
        // Of lengths 1 to 5 and 1 to 3, two in five are above all of the others.
        Assert.InRange(lengths.Value, 0.39, 0.61);
        Assert.InRange(0.4, lengths.Low!.Value, lengths.High!.Value);
        Assert.True(lengths.AdjustedPValue < 0.001);
        Assert.True(column.Measurements[0].AdjustedPValue > 0.05);
        var finding = DriftFindings.Find(new DriftReport([column])).Single();
        Assert.Contains("Kolmogorov-Smirnov distance of the lengths", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_ListsOfTheSameLengths_IsNoDrift()
    {
        var type = ColumnType.List(ColumnType.Float64);
        var statistics = await Data.Statistics(type, Lists(1000, 4));
        var column = Compare(statistics, statistics);
        Assert.Equal(DriftVerdict.NoDrift, column.Verdict);
        Assert.Equal(0, column.Measurements.Single(m => m.Part == DriftPart.Lengths).Value);
    }

    [Fact]
    public async Task Compare_Vectors_HaveNoDriftOfLengths()
    {
        var statistics = await Data.Statistics(
            ColumnType.Vector(ColumnType.Float32, 2), Enumerable.Range(0, 100).Select(i => (object?)new object?[] { (float)i, 1f }));
        Assert.DoesNotContain(Compare(statistics, statistics).Measurements, m => m.Part == DriftPart.Lengths);
    }

    [Fact]
    public async Task Compare_Times_OnlyWhenAskedFor()
    {
        var (before, now) = (await Times(0), await Times(30));
        Assert.Empty(DriftDetector.Compare(now, before).Columns);
        var column = DriftDetector.Compare(now, before, options: new() { CompareTimes = true }).Columns[0];
        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        Assert.InRange(column.Find(DriftMethod.KolmogorovSmirnov)!.Value, 0.25, 0.35);
        Assert.Contains("2024-", column.Largest, StringComparison.Ordinal);
        Assert.Equal(DriftVerdict.NoDrift, DriftDetector.Compare(now, now, options: new() { CompareTimes = true }).Columns[0].Verdict);
    }

    [Fact]
    public async Task Compare_Histograms_AreMeasuredAndALimitOfThemDecides()
    {
        var random = new Random(5);
        object?[] normal = [.. Enumerable.Range(0, 5000).Select(_ => (object?)(random.NextDouble() + random.NextDouble()))];
        var (before, now) = (await Data.Statistics(ColumnType.Float64, normal), await Data.Statistics(ColumnType.Float64, [.. normal, 1e8]));
        var column = Compare(now, before);
        // One far value: the range of the histogram of equal width is nothing but that.
        Assert.True(column.Find(DriftMethod.JensenShannonEqualWidth)!.Value > 0.9);
        Assert.True(column.Find(DriftMethod.JensenShannonEqualMass)!.Value < 0.2);
        Assert.Equal(DriftVerdict.NoDrift, column.Verdict);
        var limits = new Dictionary<DriftMethod, double> { [DriftMethod.JensenShannonEqualWidth] = 0.5 };
        Assert.True(DriftDetector.Compare(now, before, options: new() { Limits = limits }).Columns[0].IsDrift);
    }

    private static ColumnDrift Compare(DatasetStatistics now, DatasetStatistics before) => DriftDetector.Compare(now, before).Columns[0];

    private static IEnumerable<object?> Lists(int rows, int longest) => Enumerable.Range(0, rows)
        .Select(i => (object?)Enumerable.Range(0, i % longest + 1).Select(k => (object?)((i * 31 + k * 17) % 100 * 1.5)).ToArray());

    private static Task<DatasetStatistics> Times(int days) => Data.Statistics(
        ColumnType.Timestamp,
        Enumerable.Range(0, 1000).Select(i => (object?)new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(days + i / 10.0)));
}
