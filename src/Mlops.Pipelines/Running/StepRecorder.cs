namespace Mlops.Pipelines;

/// <summary>Collects what a step reports while it produces its artifact.</summary>
/// <remarks>All members are thread-safe.</remarks>
internal sealed class StepRecorder
{
    private readonly Lock gate = new();
    private readonly List<Finding> findings = [];
    private readonly SortedDictionary<string, double> metrics = new(StringComparer.Ordinal);
    private readonly SortedSet<string> marks = new(StringComparer.Ordinal);
    private string? stopReason;

    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        lock (gate) findings.Add(finding);
    }

    public void Add(string metric, double value)
    {
        ArgumentException.ThrowIfNullOrEmpty(metric);
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, $"Metric '{metric}' must be finite.");
        lock (gate) metrics[metric] = value;
    }

    public void Mark(string mark)
    {
        ArgumentException.ThrowIfNullOrEmpty(mark);
        lock (gate) marks.Add(mark);
    }

    public void Stop(string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        lock (gate) stopReason ??= reason;
    }

    /// <summary>Adds everything that was reported to a result.</summary>
    public StepResult AddTo(StepResult result)
    {
        lock (gate)
        {
            return result with
            {
                Findings = [.. findings],
                Metrics = new SortedDictionary<string, double>(metrics, StringComparer.Ordinal),
                Marks = [.. marks],
                StopReason = stopReason,
            };
        }
    }
}
