namespace Mlops.Data.Validation;

/// <summary>
/// Counts of values between edges. Bucket <c>i</c> holds the values above <c>Edges[i]</c> up to and including <c>Edges[i +
/// 1]</c>; the first bucket also holds its lower edge. A bucket with two equal edges is a single value, which the bucket before
/// it does not hold.
/// </summary>
/// <param name="Edges">One more than counts, not falling, no three equal; empty when there are no values.</param>
/// <param name="Counts">The number of values in each bucket: together all finite values.</param>
public sealed record Histogram(IReadOnlyList<double> Edges, IReadOnlyList<long> Counts)
{
    /// <summary>No values.</summary>
    public static Histogram Empty { get; } = new([], []);

    /// <summary>The number of values.</summary>
    public long Total => Counts.Sum();

    /// <summary>
    /// About how many values are at most <paramref name="value"/>: exact at the edges, spread evenly within a bucket.
    /// </summary>
    /// <param name="value">The value.</param>
    public double CountAtMost(double value)
    {
        if (Counts.Count == 0 || value < Edges[0]) return 0;
        var below = 0L;
        for (var i = 0; i < Counts.Count; i++)
        {
            if (value < Edges[i + 1])
                return below + Counts[i] * ((value - Edges[i]) / (Edges[i + 1] - Edges[i]));
            below += Counts[i];
        }
        return below;
    }
}
