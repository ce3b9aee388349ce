namespace Mlops.Training;

/// <summary>Holds rows back and stops when their loss no longer falls; the model is that of the best iteration.</summary>
/// <remarks>Immutable and thread-safe. Rows are chosen by a hash of the row number with the seed of the trainer.</remarks>
public sealed record EarlyStop
{
    /// <summary>The share of rows to hold back, above 0 and below 1. The default value is 0.1.</summary>
    public double ValidationFraction { get; init => field = Require.Fraction(value); } = 0.1;

    /// <summary>How many iterations in a row may bring no improvement, at least 1. The default value is 5.</summary>
    public int Patience { get; init => field = Require.AtLeastOne(value); } = 5;

    /// <summary>The smallest fall of the loss that counts as an improvement, 0 or above. The default value is 0.00001.</summary>
    public double MinImprovement { get; init => field = Require.NotNegative(value); } = 1e-5;
}
