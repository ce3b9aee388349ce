namespace Mlops.Data.Validation;

/// <summary>The result of a validation. Immutable and thread-safe.</summary>
/// <param name="Findings">What does not fit: anomalies in the order of the schema, then drift.</param>
/// <param name="Drift">The distance of every column from its baseline; null when there was no baseline.</param>
/// <param name="Statistics">The statistics of the data.</param>
public sealed record ValidationReport(IReadOnlyList<Finding> Findings, DriftReport? Drift, DatasetStatistics Statistics)
{
    /// <summary>The highest severity of a finding; null when there is none.</summary>
    public Severity? Worst => Findings.Count == 0 ? null : Findings.Max(f => f.Severity);

    /// <summary>The number of findings of a severity.</summary>
    /// <param name="severity">The severity.</param>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);
}
