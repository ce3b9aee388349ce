namespace Mlops.Data.Validation;

/// <summary>How two number columns vary together, over the rows where both have a finite value. Immutable and thread-safe.</summary>
/// <param name="First">The first column.</param>
/// <param name="Second">The second column.</param>
/// <param name="Count">The number of rows where both have a finite value.</param>
public sealed record CrossStatistics(string First, string Second, long Count)
{
    /// <summary>The population covariance, from exact sums; null when there are no rows.</summary>
    public double? Covariance { get; init; }

    /// <summary>Pearson's correlation, -1 to 1; null when a column has one value only.</summary>
    public double? Correlation { get; init; }
}
