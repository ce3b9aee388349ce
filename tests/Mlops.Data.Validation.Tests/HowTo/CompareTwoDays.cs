namespace Mlops.Data.Validation.Tests.HowTo;

/// <summary>The code of <c>docs/how-to/compare-two-days.md</c>.</summary>
internal static class CompareTwoDays
{
    public static async Task<DriftReport> DriftAsync(
        Dataset<Row> yesterday, Dataset<Row> today, string folder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        #region drift
        var before = await yesterday.ProfileAsync(cancellationToken: cancellationToken);
        var after = await today.ProfileAsync(cancellationToken: cancellationToken);
        var report = DriftDetector.Compare(after, before);
        foreach (var column in report.Drifted)
            Console.WriteLine($"{column.Column} moved most at {column.Largest}: {column.BaselineShare:P1} before, {column.Share:P1} now");

        var history = new DriftHistory(Path.Combine(folder, "drift.jsonl"));
        await history.AppendAsync(report, "2024-05-02", now, cancellationToken);
        foreach (var entry in await history.ReadSeriesAsync("fare", DriftMethod.KolmogorovSmirnov, cancellationToken: cancellationToken))
            Console.WriteLine($"{entry.Span}: {entry.Measurement.Value:0.###} ({entry.Verdict})");
        #endregion
        return report;
    }

    public static async Task<SkewReport> SkewAsync(Dataset<Row> trained, Dataset<Row> served, CancellationToken cancellationToken)
    {
        #region skew
        var skew = await trained.Source.CompareRowsAsync(served.Source, ["trip_id"], new SkewOptions
        {
            Tolerances = new Dictionary<string, SkewTolerance> { ["fare"] = new(Absolute: 0.005) },
        }, cancellationToken);
        foreach (var finding in skew.ToFindings()) Console.WriteLine(finding);
        #endregion
        return skew;
    }
}
