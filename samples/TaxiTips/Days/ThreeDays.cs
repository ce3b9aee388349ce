namespace TaxiTips;

/// <summary>Runs the pipeline once for each day and says what became of it.</summary>
internal static class ThreeDays
{
    public static async Task<IReadOnlyList<DayResult>> RunAsync(
        MlopsStore store, IReadOnlyList<DayFile> days, Action<DayResult> report, CancellationToken cancellationToken)
    {
        var results = new List<DayResult>();
        foreach (var day in days)
        {
            var result = await RunAsync(store, day, cancellationToken);
            report(result);
            results.Add(result);
        }
        return results;
    }

    private static async Task<DayResult> RunAsync(MlopsStore store, DayFile day, CancellationToken cancellationToken)
    {
        var taxi = TaxiPipeline.Define(day.Path);
        var clock = Stopwatch.StartNew();
        var run = await taxi.Pipeline.RunAsync(store, new RunOptions { Span = day.Span }, cancellationToken: cancellationToken);
        clock.Stop();
        var result = new DayResult(day, DayOutcome.Stopped)
        {
            Why = run.StopReason ?? "",
            ModelVersion = await VersionAfterAsync(store, day, cancellationToken),
            Findings = run.Findings,
            DriftedColumns = DriftedColumns(run),
            Steps = [.. run.Steps.Select(s => new StepLine(s.Step, s.Status.ToString(), s.Seconds, s.Artifact?.ToString() ?? ""))],
            Seconds = clock.Elapsed.TotalSeconds,
        };
        if (run.Status == RunStatus.Stopped) return result;
        var registered = await run.GetAsync(taxi.Registration, cancellationToken);
        var evaluated = await run.GetAsync(taxi.Report, cancellationToken);
        return result with
        {
            Outcome = OutcomeOf(run, registered),
            Why = WhyOf(run, registered),
            Gates = registered.Gates,
            Metrics = [.. MetricLine.Of(evaluated.Report)],
        };
    }

    private static DayOutcome OutcomeOf(RunResult run, RegisteredModel registered)
    {
        if (!registered.Promoted) return DayOutcome.Rejected;
        return run.Marks.Contains(RunMarks.Retrain) ? DayOutcome.Retrained : DayOutcome.Promoted;
    }

    private static string WhyOf(RunResult run, RegisteredModel registered)
    {
        if (!registered.Promoted) return string.Join("; ", registered.Gates.Where(g => !g.Passed).Select(g => g.Reason));
        return run.Marks.Contains(RunMarks.Retrain)
            ? "the data has drifted from what production was trained on; the new model passed every gate"
            : "the first model passed every gate";
    }

    private static List<string> DriftedColumns(RunResult run) =>
    [
        .. run.Findings
            .Where(f => f.Code == ValidationDiagnostics.Drift)
            .Select(f => f.Column)
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    // The version that production stood on when the day was over: a later day does not change the answer of a repeated run.
    private static async Task<int?> VersionAfterAsync(MlopsStore store, DayFile day, CancellationToken cancellationToken)
    {
        var moves = await store.Models.GetAliasHistoryAsync(TaxiPipeline.Model, "production", cancellationToken);
        return moves.LastOrDefault(m => string.CompareOrdinal(m.Span, day.Span) <= 0)?.ToVersion;
    }
}
