namespace Mlops.Data.Validation;

/// <summary>
/// How a distance is measured. Formulas and their sources are in <c>docs/concepts/drift.md</c>. Names are those of the artifacts;
/// numbers never change.
/// </summary>
public enum DriftMethod
{
    /// <summary>The largest difference of two distributions of numbers, 0 to 1: the share of rows that crossed a value.</summary>
    KolmogorovSmirnov = 1,

    /// <summary>The share of rows that would have to change their value, 0 to 1; tested by chi-square.</summary>
    TotalVariation = 2,

    /// <summary>The difference of two shares, 0 to 1; tested by Z, or exactly where few rows are expected.</summary>
    ProportionDifference = 3,

    /// <summary>The Jensen-Shannon divergence, base 2, 0 to 1.</summary>
    JensenShannon = 4,

    /// <summary>The largest difference in the share of one value, 0 to 1.</summary>
    LInfinity = 5,

    /// <summary>The largest difference of raw counts as a share of all rows, 0 to 1.</summary>
    NormalizedAbsoluteDifference = 6,

    /// <summary>The Hellinger distance, 0 to 1.</summary>
    Hellinger = 7,

    /// <summary>The population stability index, 0 and up.</summary>
    PopulationStability = 8,

    /// <summary>The statistic of the chi-square test of independence, 0 and up.</summary>
    ChiSquare = 9,

    /// <summary>The Wasserstein-1 distance in the unit of the column, 0 and up.</summary>
    Wasserstein = 10,

    /// <summary>The Wasserstein-1 distance in standard deviations of the baseline, 0 and up.</summary>
    WassersteinNormed = 11,

    /// <summary>
    /// The Jensen-Shannon divergence, base 2, 0 to 1, of the histograms of equal width of both sides, each over its own range: the
    /// default of TensorFlow Data Validation. One far value moves it.
    /// </summary>
    JensenShannonEqualWidth = 12,

    /// <summary>The same of the histograms of equal mass: robust to far values.</summary>
    JensenShannonEqualMass = 13,
}
