namespace Mlops.Data.Validation.Tests;

public sealed class DriftDetectorTests
{
    private static readonly DriftOptions Small = new() { MinRows = 1 };

    [Fact]
    public async Task Compare_SameData_IsZeroAlsoWithNaNAndMissing()
    {
        var statistics = await Data.Statistics(ColumnType.Float64, 1.0, 2.0, double.NaN, null, double.PositiveInfinity);
        var drift = DriftDetector.Compare(statistics, statistics, options: Small).Columns.Single();
        Assert.Equal(0, drift.JensenShannon);
        Assert.False(drift.IsDrift);
    }

    [Fact]
    public async Task Compare_DisjointTexts_IsOneWithTheLargestValue()
    {
        var before = await Data.Statistics(ColumnType.String, Enumerable.Repeat<object?>("a", 1000));
        var after = await Data.Statistics(ColumnType.String, Enumerable.Repeat<object?>("b", 1000));
        var drift = DriftDetector.Compare(after, before).Columns.Single();
        Assert.Equal((1.0, 1.0, "'a'", true), (drift.JensenShannon!.Value, drift.LInfinity!.Value, drift.Largest, drift.IsDrift));
    }

    [Fact]
    public async Task Compare_ShareOfOneValueMoves_EqualsTheFormula()
    {
        static IEnumerable<object?> Mix(int a, int b) => Enumerable.Repeat<object?>(true, a).Concat(Enumerable.Repeat<object?>(false, b));
        var drift = DriftDetector.Compare(
            await Data.Statistics(ColumnType.Boolean, Mix(700, 300)), await Data.Statistics(ColumnType.Boolean, Mix(500, 500))).Columns.Single();
        // 0.5 (0.5 log2(0.5/0.6) + 0.5 log2(0.5/0.4)) + 0.5 (0.7 log2(0.7/0.6) + 0.3 log2(0.3/0.4))
        var expected = 0.5 * (0.5 * Math.Log2(0.5 / 0.6) + 0.5 * Math.Log2(0.5 / 0.4) + 0.7 * Math.Log2(0.7 / 0.6) + 0.3 * Math.Log2(0.3 / 0.4));
        Assert.Equal(expected, drift.JensenShannon!.Value, 1e-12);
        Assert.Equal(0.2, drift.LInfinity!.Value, 1e-12);
        Assert.Equal((0.5, 0.3), (drift.BaselineShare, drift.Share));
    }

    [Fact]
    public async Task Find_BothDistancesExceedTheirLimits_IsOneFindingWithTheWorse()
    {
        var before = await Data.Statistics(ColumnType.String, Enumerable.Range(0, 1000).Select(i => (object?)(i < 400 ? "a" : "b")));
        var after = await Data.Statistics(ColumnType.String, Enumerable.Range(0, 1000).Select(i => (object?)(i < 600 ? "a" : "b")));
        Anomaly Of(DriftThresholds thresholds) =>
            Assert.Single(DriftFindings.Find(DriftDetector.Compare(after, before, options: new() { Thresholds = thresholds })));

        var divergence = Of(new(0.01, 0.1));
        Assert.Equal(ValidationDiagnostics.DriftJensenShannon, divergence.Code);
        Assert.StartsWith(
            "Column 'x' has drifted, most at 'a': a share of 0.6 after 0.4 in the baseline; Jensen-Shannon divergence 0.029",
            divergence.Found, StringComparison.Ordinal);
        Assert.Equal("at most 0.01", divergence.Expected);
        var share = Of(new(0.02, 0.1));
        Assert.Equal((ValidationDiagnostics.DriftLInfinity, "at most 0.1"), (share.Code, share.Expected));
        Assert.EndsWith("L-infinity distance 0.2", share.Found, StringComparison.Ordinal);
        Assert.Equal(ValidationDiagnostics.DriftLInfinity, Of(new(null, 0.1)).Code);
        Assert.Equal(ValidationDiagnostics.DriftJensenShannon, Of(new(0.01, null)).Code);
    }

    [Fact]
    public async Task Compare_MissingShareMoves_IsDrift()
    {
        var before = await Data.Statistics(ColumnType.Float64, Enumerable.Range(0, 2000).Select(i => (object?)(double)i));
        var after = await Data.Statistics(ColumnType.Float64, Enumerable.Range(0, 2000).Select(i => i % 4 == 0 ? null : (object?)(double)i));
        var drift = DriftDetector.Compare(after, before).Columns.Single();
        Assert.Equal(("missing", 0.25, true), (drift.Largest, drift.Share, drift.IsDrift));
    }

    [Fact]
    public async Task Compare_TooFewRows_SaysSoAndMeasuresNothing()
    {
        var statistics = await Data.Statistics(ColumnType.Int32, 1, 2, 3);
        var report = DriftDetector.Compare(statistics, statistics);
        Assert.Null(report.Columns.Single().JensenShannon);
        var finding = DriftFindings.Find(report).Single().ToFinding(ValidationOptions.Default);
        Assert.Equal((ValidationDiagnostics.TooFewRows, Severity.Info), (finding.Code, finding.Severity));
        Assert.Contains("too few rows, 3 after 3", finding.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_OtherType_IsNotComparable()
    {
        var report = DriftDetector.Compare(await Data.Statistics(ColumnType.Float64, 1.0), await Data.Statistics(ColumnType.String, "a"), options: Small);
        Assert.Equal(ValidationDiagnostics.NotComparable, report.Columns.Single().NotMeasuredCode);
    }

    [Fact]
    public async Task Compare_ThresholdsOfTheFieldAndIgnoredColumns_Apply()
    {
        var before = await Data.Statistics(ColumnType.String, Enumerable.Repeat<object?>("a", 1000));
        var after = await Data.Statistics(ColumnType.String, Enumerable.Repeat<object?>("b", 1000));
        var schema = new DataSchema(new Field("x", ColumnType.String) { Drift = new DriftThresholds(1, 1) });
        Assert.Empty(DriftDetector.Compare(after, before, schema).Drifted);
        Assert.Empty(DriftDetector.Compare(after, before, options: new() { Ignore = ["x"] }).Drifted);
        Assert.Single(DriftDetector.Compare(after, before).Drifted);
    }

    [Fact]
    public async Task Compare_MoreValuesThanAreListed_DoesNotAlarmWithoutDrift()
    {
        static IEnumerable<object?> Ids(int seed)
        {
            var random = new Random(seed);
            return Enumerable.Range(0, 5000).Select(_ => (object?)$"id-{random.Next(100_000)}");
        }

        var drift = DriftDetector.Compare(await Data.Statistics(ColumnType.String, Ids(1)), await Data.Statistics(ColumnType.String, Ids(2)));
        Assert.Empty(drift.Drifted);
    }
}
