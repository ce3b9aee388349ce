namespace Mlops.Training;

/// <summary>How much a row counts in the loss, by its label.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ClassWeights
{
    private ClassWeights(double? negative, double? positive) => (Negative, Positive) = (negative, positive);

    /// <summary>Every row counts 1.</summary>
    public static ClassWeights None { get; } = new(1, 1);

    /// <summary>
    /// Both classes count the same in sum: a row counts <c>rows / (2 * rows of its class)</c>, as scikit-learn's
    /// <c>class_weight="balanced"</c>. Rows that are held back for early stopping are not counted.
    /// </summary>
    public static ClassWeights Balanced { get; } = new(null, null);

    /// <summary>The weight of a row with label 0; null when it follows from the data.</summary>
    public double? Negative { get; }

    /// <summary>The weight of a row with label 1; null when it follows from the data.</summary>
    public double? Positive { get; }

    /// <summary>Weights of one's own.</summary>
    /// <param name="negative">The weight of a row with label 0, above 0.</param>
    /// <param name="positive">The weight of a row with label 1, above 0.</param>
    public static ClassWeights Explicit(double negative, double positive) => new(
        Require.Positive(negative, nameof(negative)), Require.Positive(positive, nameof(positive)));

    /// <summary>The weights for labels that were counted.</summary>
    internal (double Negative, double Positive) For(long negatives, long positives) => (
        Negative ?? (negatives + positives) / (2.0 * negatives),
        Positive ?? (negatives + positives) / (2.0 * positives));
}
