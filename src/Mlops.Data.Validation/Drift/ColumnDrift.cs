namespace Mlops.Data.Validation;

/// <summary>How far the distribution of one column has moved. Immutable and thread-safe.</summary>
/// <param name="Column">The name of the column.</param>
public sealed record ColumnDrift(string Column)
{
    /// <summary>The Jensen-Shannon divergence, base 2, 0 to 1; null when it could not be measured.</summary>
    public double? JensenShannon { get; init; }

    /// <summary>
    /// The largest difference in the share of one value, 0 to 1; null for columns that are compared in intervals.
    /// </summary>
    public double? LInfinity { get; init; }

    /// <summary>
    /// What the Jensen-Shannon divergence must exceed: the threshold, or what chance alone reaches once in 10,000 comparisons.
    /// </summary>
    public double? JensenShannonLimit { get; init; }

    /// <summary>What the L-infinity distance must exceed.</summary>
    public double? LInfinityLimit { get; init; }

    /// <summary>The value or interval whose share differs most; empty when nothing was measured.</summary>
    public string Largest { get; init; } = "";

    /// <summary>The share of <see cref="Largest"/> in the baseline.</summary>
    public double BaselineShare { get; init; }

    /// <summary>The share of <see cref="Largest"/> in the data.</summary>
    public double Share { get; init; }

    /// <summary>Why nothing was measured; null when it was.</summary>
    public string? NotMeasured { get; init; }

    /// <summary>The code of the reason; null when the column was measured.</summary>
    public string? NotMeasuredCode { get; init; }

    /// <summary>True when a distance exceeds its limit and the column is not ignored.</summary>
    public bool IsDrift { get; init; }
}
