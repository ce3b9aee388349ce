namespace Mlops;

/// <summary>A measure of how far two distributions are apart. The exact definitions are in <c>docs/concepts/drift.md</c>.</summary>
public enum DistanceMethod
{
    /// <summary>Jensen-Shannon divergence, base 2, 0 to 1.</summary>
    JensenShannon,

    /// <summary>The largest difference in the share of one value, 0 to 1.</summary>
    LInfinity,

    /// <summary>The largest difference in the count of one value, divided by all counts, 0 to 1.</summary>
    NormalizedAbsoluteDifference,

    /// <summary>The Kolmogorov-Smirnov statistic, 0 to 1.</summary>
    KolmogorovSmirnov,

    /// <summary>The chi-square statistic.</summary>
    ChiSquare,

    /// <summary>The Z statistic of two shares.</summary>
    ZStatistic,

    /// <summary>The Wasserstein distance, divided by the standard deviation of the reference.</summary>
    Wasserstein,

    /// <summary>The population stability index.</summary>
    PopulationStabilityIndex,

    /// <summary>The Hellinger distance, 0 to 1.</summary>
    Hellinger,
}
