namespace Mlops.Data.Validation;

/// <summary>Weights of values between edges: as <see cref="Histogram"/>, with weights in the place of counts.</summary>
/// <param name="Edges">One more than weights, not falling; empty when there are no values.</param>
/// <param name="Weights">The weight in each bucket.</param>
public sealed record WeightedHistogram(IReadOnlyList<double> Edges, IReadOnlyList<double> Weights)
{
    /// <summary>No values.</summary>
    public static WeightedHistogram Empty { get; } = new([], []);

    internal static WeightedHistogram Of(Histogram histogram) => new(histogram.Edges, [.. histogram.Counts.Select(RowWeights.ToDouble)]);
}
