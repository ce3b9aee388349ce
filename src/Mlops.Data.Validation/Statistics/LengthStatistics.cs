namespace Mlops.Data.Validation;

/// <summary>
/// The lengths of lists or vectors, over the rows that have one; an empty list has length 0. Immutable and thread-safe.
/// </summary>
/// <param name="Min">The shortest; 0 when there is no list.</param>
/// <param name="Max">The longest; 0 when there is no list.</param>
/// <param name="Average">The average; 0 when there is no list.</param>
/// <param name="Total">The number of items of all lists.</param>
public sealed record LengthStatistics(int Min, int Max, double Average, long Total)
{
    /// <summary>Ten buckets of about equal numbers of lists.</summary>
    public Histogram EqualMass { get; init; } = Histogram.Empty;
}
