namespace Mlops;

/// <summary>
/// How far the distribution of a column may move before it counts as drift. A rule that is null is not checked.
/// </summary>
/// <param name="JensenShannon">The largest allowed Jensen-Shannon divergence, base 2, 0 to 1.</param>
/// <param name="LInfinity">The largest allowed difference in the share of one value, 0 to 1.</param>
public sealed record DriftThresholds(double? JensenShannon = null, double? LInfinity = null);
