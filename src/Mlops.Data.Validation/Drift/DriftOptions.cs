using System.Collections.Frozen;
using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>When a move of a distribution counts as drift. Immutable.</summary>
public sealed record DriftOptions
{
    /// <summary>
    /// The false discovery rate, above 0 and below 1: which share of the columns that are called drifted may be so by chance
    /// (Benjamini and Hochberg, 1995). For a single column, and when nothing drifts, the rate of false alarms. The default value
    /// is 0.05.
    /// </summary>
    public double Level { get; init; } = 0.05;

    /// <summary>
    /// The smallest effect that counts, 0 to 1: the share of rows that must have moved. With many rows everything is
    /// significant; less than one row in twenty seldom changes what a model does. The default value is 0.05.
    /// </summary>
    public double MinEffect { get; init; } = 0.05;

    /// <summary>
    /// A column in which a shift of this share of the rows might not be significant, and nothing was found, has too few rows,
    /// above 0 up to 1. The default value is 0.3: for numbers about 41 rows on both sides, for two values 22, for a hundred
    /// equally frequent ones 700.
    /// </summary>
    public double MaxUndetected { get; init; } = 0.3;

    /// <summary>
    /// Fixed thresholds of columns whose field has none, instead of the test: a distance must exceed its threshold and what
    /// chance alone reaches once in 10,000 comparisons. The default value is null: the test.
    /// </summary>
    public DriftThresholds? Thresholds { get; init; }

    /// <summary>
    /// Fixed thresholds by method, instead of the test: a column has drifted when a measured distance exceeds the limit of its
    /// method, whatever the number of rows. Columns with thresholds in their field keep those. The default value is none.
    /// </summary>
    public IReadOnlyDictionary<DriftMethod, double> Limits { get; init; } = FrozenDictionary<DriftMethod, double>.Empty;

    /// <summary>
    /// True to compare timestamps as numbers, for example a delivery date relative to a fixed campaign. The default value is false: in
    /// data of two days every time differs.
    /// </summary>
    public bool CompareTimes { get; init; }

    /// <summary>Columns that are measured but never reported, for example a running number. The default value is none.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The smallest number of rows, on both sides, that is compared at all. The default value is 10.</summary>
    public int MinRows { get; init; } = 10;

    /// <summary>
    /// The number of intervals that the values of a number column are compared in by distances of buckets, at least 2. The
    /// default value is 20.
    /// </summary>
    public int Buckets { get; init; } = 20;

    internal void Check()
    {
        OptionCheck.AtLeast(MinRows, 1, nameof(MinRows));
        OptionCheck.AtLeast(Buckets, 2, nameof(Buckets));
        OptionCheck.InnerShare(Level, nameof(Level));
        OptionCheck.Share(MinEffect, nameof(MinEffect));
        OptionCheck.Share(MaxUndetected, nameof(MaxUndetected));
        if (Thresholds?.JensenShannon is { } js) OptionCheck.Share(js, nameof(DriftThresholds.JensenShannon));
        if (Thresholds?.LInfinity is { } l) OptionCheck.Share(l, nameof(DriftThresholds.LInfinity));
        foreach (var (method, limit) in Limits) OptionCheck.NotNegative(limit, $"{nameof(Limits)}[{method}]");
    }

    internal StepParameters AddTo(StepParameters parameters) => parameters
        .With("driftLevel", Level)
        .With("driftMinEffect", MinEffect)
        .With("driftMaxUndetected", MaxUndetected)
        .With("driftJensenShannon", Thresholds?.JensenShannon ?? double.NaN)
        .With("driftLInfinity", Thresholds?.LInfinity ?? double.NaN)
        .With("driftLimits", Limits.OrderBy(p => p.Key)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={p.Value:R}")))
        .With("driftCompareTimes", CompareTimes)
        .With("driftIgnore", Ignore.Order(StringComparer.Ordinal))
        .With("driftMinRows", MinRows)
        .With("driftBuckets", Buckets);
}
