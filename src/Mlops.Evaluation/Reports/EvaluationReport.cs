namespace Mlops.Evaluation;

/// <summary>The metrics of a model on a holdout, overall and per slice. Immutable and thread-safe.</summary>
public sealed record EvaluationReport
{
    /// <summary>The metrics, in the order in which they were asked for.</summary>
    public required IReadOnlyList<Metric> Metrics { get; init; }

    /// <summary>All rows with a label.</summary>
    public required SliceResult Overall { get; init; }

    /// <summary>The number of rows without a label, which are not measured.</summary>
    public long SkippedRows { get; init; }

    /// <summary>
    /// The slices: column by column, integers by value, texts in ordinal order, rows without a value last. The default value
    /// is none.
    /// </summary>
    public IReadOnlyList<SliceResult> Slices { get; init; } = [];

    /// <summary>What was left out. The default value is nothing.</summary>
    public IReadOnlyList<OmittedSlices> Omitted { get; init; } = [];

    /// <summary>The smallest number of rows of a slice that was measured.</summary>
    public int MinSliceRows { get; init; } = 1;

    /// <summary>The number of rows with a label.</summary>
    public long Rows => Overall.Rows;

    /// <summary>The value of a metric over all rows; undefined when it was not evaluated.</summary>
    /// <param name="metric">The metric.</param>
    public MetricValue this[Metric metric] => Overall[metric];

    /// <summary>The slice where a metric is worst; the first one of equals. Slices where it is undefined do not count.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>The slice, or null when the metric has no value on any.</returns>
    public SliceResult? WorstSlice(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        SliceResult? worst = null;
        foreach (var slice in Slices)
        {
            if (slice[metric].Value is not { } value) continue;
            if (worst?[metric].Value is not { } lowest || !metric.IsAtLeast(value, lowest)) worst = slice;
        }
        return worst;
    }
}
