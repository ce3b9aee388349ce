namespace TaxiTips;

/// <summary>What happened on one day and why.</summary>
internal sealed record DayResult(DayFile Day, DayOutcome Outcome)
{
    public string Why { get; init; } = "";

    /// <summary>The version that answers at the end of the day.</summary>
    public int? ModelVersion { get; init; }

    public IReadOnlyList<MetricLine> Metrics { get; init; } = [];

    public IReadOnlyList<string> DriftedColumns { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<StepLine> Steps { get; init; } = [];

    public IReadOnlyList<GateResult> Gates { get; init; } = [];

    public double Seconds { get; init; }

    public bool EndedAsExpected => Outcome == Day.Expected;
}
