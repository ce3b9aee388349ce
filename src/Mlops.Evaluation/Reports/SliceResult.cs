namespace Mlops.Evaluation;

/// <summary>The metrics of some rows of a holdout. Immutable and thread-safe.</summary>
/// <param name="Slice">The key, for example <c>trip_start_hour=5</c>; empty for all rows.</param>
/// <param name="Rows">The number of rows with a label.</param>
/// <param name="Metrics">The value of each metric by its name, in the order of the report; empty when the slice has too few
/// rows.</param>
public sealed record SliceResult(string Slice, long Rows, IReadOnlyDictionary<string, MetricValue> Metrics)
{
    /// <summary>The column of the slice; empty for all rows.</summary>
    public string Column { get; init; } = "";

    /// <summary>The value that the rows share; null when it is missing, or for all rows.</summary>
    public string? Value { get; init; }

    /// <summary>True when the slice has too few rows to be measured.</summary>
    public bool HasTooFewRows { get; init; }

    /// <summary>The value of a metric; undefined when it was not computed.</summary>
    /// <param name="metric">The metric.</param>
    public MetricValue this[Metric metric]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(metric);
            return Metrics.TryGetValue(metric.Name, out var value) ? value
                : MetricValue.Undefined(HasTooFewRows ? "the slice has too few rows" : "it was not evaluated");
        }
    }
}
