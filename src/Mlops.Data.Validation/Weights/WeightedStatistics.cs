namespace Mlops.Data.Validation;

/// <summary>
/// What is known about a column when rows count by a weight. Weights are rounded to 65,536ths; sums are exact beyond that.
/// Immutable and thread-safe.
/// </summary>
/// <param name="Count">The weight of the rows with a value.</param>
/// <param name="Missing">The weight of the rows without one.</param>
public sealed record WeightedStatistics(double Count, double Missing)
{
    /// <summary>The weighted mean of the finite values; null for other types and without weight.</summary>
    public double? Mean { get; init; }

    /// <summary>The weighted population standard deviation; null for other types and without weight.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>The value below which half of the weight lies; null for other types and without weight.</summary>
    public double? Median { get; init; }

    /// <summary>Buckets of equal width; empty for other types.</summary>
    public WeightedHistogram EqualWidth { get; init; } = WeightedHistogram.Empty;

    /// <summary>Buckets of about equal weight; empty for other types.</summary>
    public WeightedHistogram EqualMass { get; init; } = WeightedHistogram.Empty;

    /// <summary>For texts and booleans: the values with the greatest weight; equal weights in the order of the bytes.</summary>
    public IReadOnlyList<ValueWeight> Top { get; init; } = [];

    /// <summary>By how much a weight of <see cref="Top"/> may be too low: 0 while every different text is weighed.</summary>
    public double CountError { get; init; }

    /// <summary>For lists and vectors: the weighted sum of the numbers of items.</summary>
    public double? TotalItems { get; init; }

    /// <summary>For lists and vectors: <see cref="TotalItems"/> over <see cref="Count"/>; null without weight.</summary>
    public double? AverageItems => Count > 0 ? TotalItems / Count : null;
}
