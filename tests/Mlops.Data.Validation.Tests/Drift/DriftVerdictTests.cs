using System.Text.Json;

namespace Mlops.Data.Validation.Tests;

public sealed class DriftVerdictTests
{
    [Fact]
    public async Task Compare_ManyRowsAndASmallShift_IsSignificantButNoDrift()
    {
        var column = await Column(Share(20_000, 0.50), Share(20_000, 0.53));
        var measured = column.Measurements[0];
        Assert.Equal((DriftMethod.TotalVariation, DriftVerdict.NoDrift), (measured.Method, column.Verdict));
        Assert.True(measured.AdjustedPValue < 0.001);
        Assert.Equal(0.03, measured.Value, 1e-12);
        Assert.InRange(0.03, measured.Low!.Value, measured.High!.Value);
    }

    [Fact]
    public async Task Compare_SameShiftWithAnotherMinimum_IsDrift() => Assert.Equal(
        DriftVerdict.Drift, (await Column(Share(20_000, 0.50), Share(20_000, 0.53), new() { MinEffect = 0.02 })).Verdict);

    [Fact]
    public async Task Compare_FewRows_SaysTooFewUnlessTheShiftIsPlain()
    {
        var same = await Column(Share(20, 0.5), Share(20, 0.6));
        Assert.Equal(DriftVerdict.TooFewRows, same.Verdict);
        Assert.NotEmpty(same.Measurements);
        var plain = await Column(Share(20, 0.0), Share(20, 1.0));
        Assert.Equal(DriftVerdict.Drift, plain.Verdict);
        var finding = DriftFindings.Find(new DriftReport([same])).Single();
        Assert.Equal(ValidationDiagnostics.TooFewRows, finding.Code);
        Assert.Contains("20 after 20 in the baseline, to see a shift of less than 0.31 of the rows", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_NewAndVanishedValues_AreNamedMostFrequentFirst()
    {
        var column = await Column(
            [.. Repeat("a", 500), .. Repeat("gone", 100)], [.. Repeat("a", 400), .. Repeat("b", 50), .. Repeat("c", 150)]);
        Assert.Equal(["c", "b"], column.NewValues);
        Assert.Equal(["gone"], column.VanishedValues);
        var finding = DriftFindings.Find(new DriftReport([column])).Single();
        Assert.Equal(ValidationDiagnostics.Drift, finding.Code);
        Assert.StartsWith(
            "Column 'x' has drifted, most at 'c': a share of 0.25 after 0 in the baseline; total variation 0.3333 (95 % interval ",
            finding.Found, StringComparison.Ordinal);
        Assert.EndsWith("; new: 'c', 'b'; vanished: 'gone'", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_NaNShareMoves_IsDriftOfThatPart()
    {
        object?[] Mix(int nan) => [.. Enumerable.Range(0, 1000).Select(i => (object?)(i < nan ? double.NaN : i * 0.37))];
        var column = DriftDetector.Compare(
            await Data.Statistics(ColumnType.Float64, Mix(300)), await Data.Statistics(ColumnType.Float64, Mix(0))).Columns[0];
        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        Assert.Equal(0.3, column.Measurements.Single(m => m.Part == DriftPart.NaN).Value, 1e-12);
    }

    [Fact]
    public async Task Compare_FixedLimitOfAMethod_DecidesAlone()
    {
        var (before, now) = (Share(20_000, 0.50), Share(20_000, 0.53));
        DriftOptions Of(double limit) => new() { Limits = new Dictionary<DriftMethod, double> { [DriftMethod.PopulationStability] = limit } };
        Assert.Equal(DriftVerdict.Drift, (await Column(before, now, Of(0.001))).Verdict);
        Assert.Equal(DriftVerdict.NoDrift, (await Column(before, now, Of(0.1))).Verdict);
    }

    [Fact]
    public async Task Findings_PastALimit_NameTheMethodAndTheLimit()
    {
        var limits = new Dictionary<DriftMethod, double> { [DriftMethod.PopulationStability] = 0.003, [DriftMethod.Hellinger] = 0.001 };
        var column = await Column(Share(20_000, 0.50), Share(20_000, 0.53), new() { Limits = limits });
        var finding = DriftFindings.Find(new DriftReport([column])).Single();
        Assert.Contains("; Hellinger distance 0.0212", finding.Found, StringComparison.Ordinal);
        Assert.Equal("at most 0.001", finding.Expected);
        Assert.Equal(0.003, column.Find(DriftMethod.PopulationStability)!.Limit);
        Assert.Null(column.Find(DriftMethod.TotalVariation)!.Limit);
    }

    [Fact]
    public async Task Findings_OfTooFewRows_GoByTheLevel()
    {
        var strict = await Column(Share(20, 0.5), Share(20, 0.6), new() { Level = 0.001 });
        var finding = DriftFindings.Find(new DriftReport([strict])).Single();
        // Half of 3.2905, the normal quantile of 0.001 on both sides, times the root of 2 / 20.
        Assert.Contains("less than 0.52 of the rows", finding.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 1000, DriftVerdict.TooFewRows)]
    [InlineData(1000, 1000, DriftVerdict.TooFewRows)]
    [InlineData(20_000, 1000, DriftVerdict.NoDrift)]
    [InlineData(100, 3, DriftVerdict.NoDrift)]
    [InlineData(22, 2, DriftVerdict.NoDrift)]
    [InlineData(20, 2, DriftVerdict.TooFewRows)]
    [InlineData(1000, 1, DriftVerdict.NoDrift)]
    public async Task Compare_ManyValuesAndFewRows_SaysTooFew(int rows, int values, DriftVerdict expected)
    {
        object?[] all = [.. Enumerable.Range(0, rows).Select(i => (object?)$"v{i % values}")];
        Assert.Equal(expected, (await Column(all, all)).Verdict);
    }

    [Fact]
    public void Compare_ColumnsOfOneSide_AreNamed()
    {
        DatasetStatistics Of(string name) => new(1, [new ColumnStatistics(name, ColumnType.String, 1, 0) { Values = new(1, [new("v", 1)]) }]);
        var report = DriftDetector.Compare(Of("new"), Of("old"));
        Assert.Empty(report.Columns);
        Assert.Equal(["new"], report.NewColumns);
        Assert.Equal(["old"], report.VanishedColumns);
    }

    [Fact]
    public async Task CompareDriftAsync_MoreValuesThanAreListed_EqualsTheDistanceOfAllRows()
    {
        var random = new Random(4);
        double[] a = [.. Enumerable.Range(0, 3000).Select(_ => random.NextDouble())];
        double[] b = [.. Enumerable.Range(0, 2500).Select(_ => random.NextDouble() * 0.9)];
        var small = new StatisticsOptions { MaxTopValues = 10 };
        var (before, now) = (Source(a), Source(b));
        var rows = (await now.CompareDriftAsync(before, statistics: small)).Columns[0].Find(DriftMethod.KolmogorovSmirnov)!;
        Assert.Equal(KolmogorovSmirnov.Statistic([.. a.Order()], [.. b.Order()], out _), rows.Value);
        // What the buckets leave open is in the interval.
        var sketch = DriftDetector.Compare(await now.ProfileAsync(small), await before.ProfileAsync(small)).Columns[0]
            .Find(DriftMethod.KolmogorovSmirnov)!;
        Assert.InRange(rows.Value, sketch.Low!.Value, sketch.High!.Value);
        Assert.True(sketch.PValue >= rows.PValue);
        Assert.True(sketch.High - sketch.Low > rows.High - rows.Low);
    }

    [Fact]
    public async Task Json_OfAReport_RoundTrips()
    {
        var column = await Column([.. Repeat("a", 500), .. Repeat("b", 100)], [.. Repeat("a", 300), .. Repeat("c", 300)]);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) ColumnDriftJson.Write(json, column);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        var back = ColumnDriftJson.Read(document.RootElement);
        Assert.Equal(column.Measurements, back.Measurements);
        Assert.Equal((column.Verdict, column.IsDrift, column.Largest), (back.Verdict, back.IsDrift, back.Largest));
        Assert.Equal(column.NewValues, back.NewValues);
        Assert.Equal(column.VanishedValues, back.VanishedValues);
    }

    private static MemorySource Source(double[] values) =>
        new(new DataSchema(new Field("x", ColumnType.Float64)), [.. values.Select(v => new object?[] { v })], 400);

    private static IEnumerable<object?> Repeat(string value, int count) => Enumerable.Repeat<object?>(value, count);

    private static object?[] Share(int rows, double share) =>
        [.. Enumerable.Range(0, rows).Select(i => (object?)(i < rows * share ? "a" : "b"))];

    private static async Task<ColumnDrift> Column(object?[] before, object?[] now, DriftOptions? options = null) => DriftDetector.Compare(
        await Data.Statistics(ColumnType.String, now), await Data.Statistics(ColumnType.String, before), options: options).Columns[0];
}
