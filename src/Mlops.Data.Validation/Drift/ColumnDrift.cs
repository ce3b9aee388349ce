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
    /// Null without a fixed threshold.
    /// </summary>
    public double? JensenShannonLimit { get; init; }

    /// <summary>What the L-infinity distance must exceed; null without a fixed threshold.</summary>
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

    /// <summary>True when the column has drifted and is not ignored.</summary>
    public bool IsDrift { get; init; }

    /// <summary>The verdict; that of an ignored column is never <see cref="DriftVerdict.Drift"/>.</summary>
    public DriftVerdict Verdict { get; init; }

    /// <summary>Every distance that was measured, those that decide first. The default value is none.</summary>
    public IReadOnlyList<DriftMeasurement> Measurements { get; init; } = [];

    /// <summary>Values of the data that the baseline does not have, most frequent first, at most 20; empty when not known.</summary>
    public IReadOnlyList<string> NewValues { get; init; } = [];

    /// <summary>Values of the baseline that the data does not have, most frequent first, at most 20; empty when not known.</summary>
    public IReadOnlyList<string> VanishedValues { get; init; } = [];

    /// <summary>How many buckets the distances of buckets were measured in.</summary>
    internal int BucketCount { get; init; }

    /// <summary>The measured distance of a method, or null.</summary>
    /// <param name="method">The method.</param>
    public DriftMeasurement? Find(DriftMethod method) => Measurements.FirstOrDefault(m => m.Method == method);
}
