namespace Mlops;

/// <summary>Bounds of what is computed over all values of a column. A bound that is null is not checked.</summary>
public sealed record DistributionLimits
{
    /// <summary>The mean of the finite numbers. The default value is null.</summary>
    public NumberRange? Mean { get; init; }

    /// <summary>The standard deviation of the finite numbers, dividing by n. The default value is null.</summary>
    public NumberRange? StandardDeviation { get; init; }

    /// <summary>The median of the finite numbers. The default value is null.</summary>
    public NumberRange? Median { get; init; }

    /// <summary>The share of zeros among the values, 0 to 1. The default value is null.</summary>
    public NumberRange? ZeroShare { get; init; }

    /// <summary>The share of the most frequent value among the values, 0 to 1. The default value is null.</summary>
    public NumberRange? LargestShare { get; init; }
}
