namespace Mlops.Data.Validation;

/// <summary>
/// What is known about the values of a number column. Moments, quantiles and histograms are of the finite values.
/// </summary>
/// <remarks>Immutable and thread-safe. Integers beyond 2^53 are rounded to doubles.</remarks>
public sealed record NumberStatistics
{
    /// <summary>The number of finite values.</summary>
    public required long FiniteCount { get; init; }

    /// <summary>The number of NaN values: they are values, not missing.</summary>
    public long NaNCount { get; init; }

    /// <summary>The number of values that are plus infinity.</summary>
    public long PositiveInfinityCount { get; init; }

    /// <summary>The number of values that are minus infinity.</summary>
    public long NegativeInfinityCount { get; init; }

    /// <summary>The number of zeros.</summary>
    public long ZeroCount { get; init; }

    /// <summary>The number of different finite values; a lower bound when <see cref="RankError"/> is above 0.</summary>
    public long Distinct { get; init; }

    /// <summary>The smallest value; null when there is none.</summary>
    public double? Min { get; init; }

    /// <summary>The largest value; null when there is none.</summary>
    public double? Max { get; init; }

    /// <summary>The mean; null when there are no values.</summary>
    public double? Mean { get; init; }

    /// <summary>
    /// The population standard deviation (division by n); null when there are no values, infinite when it exceeds a double.
    /// </summary>
    public double? StandardDeviation { get; init; }

    /// <summary>
    /// Some quantiles, by rising level; empty when there are no values. While exact: linear interpolation as NumPy by default.
    /// </summary>
    public IReadOnlyList<Quantile> Quantiles { get; init; } = [];

    /// <summary>Buckets of equal width between the smallest and the largest value; one bucket when these are equal.</summary>
    public Histogram EqualWidth { get; init; } = Histogram.Empty;

    /// <summary>Buckets of about equal mass. Fewer than asked for where one value fills more than a bucket.</summary>
    public Histogram EqualMass { get; init; } = Histogram.Empty;

    /// <summary>How far the rank of a quantile or of an edge may be off, as a share of the values: 0 while exact.</summary>
    public double RankError { get; init; }

    /// <summary>The median; null when there are no values.</summary>
    public double? Median => Quantiles.FirstOrDefault(q => q.Level.Equals(0.5))?.Value;
}
