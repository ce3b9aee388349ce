namespace Mlops.Data.Validation;

/// <summary>How one column differs between rows with the same key. Immutable and thread-safe.</summary>
/// <param name="Column">The name.</param>
public sealed record ColumnSkew(string Column)
{
    /// <summary>Pairs whose values match within the tolerance, or are missing on both sides. NaN matches NaN.</summary>
    public long Matches { get; init; }

    /// <summary>Pairs with two values that do not match.</summary>
    public long Mismatches { get; init; }

    /// <summary>Pairs with a value in serving only.</summary>
    public long MissingInTraining { get; init; }

    /// <summary>Pairs with a value in training only.</summary>
    public long MissingInServing { get; init; }

    /// <summary>The first pairs that do not match, in the order of the training data.</summary>
    public IReadOnlyList<SkewSample> Samples { get; init; } = [];

    /// <summary>Why the column was not compared: the types of both sides; null when it was.</summary>
    public string? NotCompared { get; init; }

    /// <summary>The number of pairs that do not match, for whatever reason.</summary>
    public long Skewed => Mismatches + MissingInTraining + MissingInServing;
}
