namespace Mlops;

/// <summary>
/// How far the distribution of a column may move before it counts as drift or skew. A rule that is null is not checked.
/// </summary>
/// <param name="JensenShannon">The largest allowed Jensen-Shannon divergence, base 2, 0 to 1.</param>
/// <param name="LInfinity">The largest allowed difference in the share of one value, 0 to 1.</param>
public sealed record DriftThresholds(double? JensenShannon = null, double? LInfinity = null)
{
    /// <summary>Limits by other measures, each once. The default value is none.</summary>
    public IReadOnlyList<DistanceLimit> Others { get; init; } = [];

    /// <summary>The largest allowed distance by a measure; null when it is not checked.</summary>
    /// <param name="method">The measure.</param>
    public double? this[DistanceMethod method] => method switch
    {
        DistanceMethod.JensenShannon => JensenShannon,
        DistanceMethod.LInfinity => LInfinity,
        _ => Others.FirstOrDefault(l => l.Method == method)?.Threshold,
    };

    /// <summary>Equal limits, in the same order.</summary>
    /// <param name="other">The other limits.</param>
    public bool Equals(DriftThresholds? other) =>
        other is not null && Nullable.Equals(JensenShannon, other.JensenShannon) && Nullable.Equals(LInfinity, other.LInfinity)
        && Others.SequenceEqual(other.Others);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(JensenShannon, LInfinity, Others.Count);
}
