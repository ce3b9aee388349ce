namespace Mlops.Data.Validation;

/// <summary>When a move of a distribution counts as drift. Immutable.</summary>
public sealed record DriftOptions
{
    /// <summary>
    /// The thresholds of columns whose field has none. The default values are a Jensen-Shannon divergence of 0.01 (its square
    /// root, the distance, is the 0.1 of NannyML; the 0.1 of Evidently is of natural logarithms, a divergence of 0.0144 here)
    /// and an L-infinity distance of 0.1.
    /// </summary>
    public DriftThresholds Thresholds { get; init; } = new(0.01, 0.1);

    /// <summary>Columns that are measured but never reported, for example a running number. The default value is none.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The smallest number of rows, on both sides, that is compared. The default value is 500.</summary>
    public int MinRows { get; init; } = 500;

    /// <summary>
    /// The number of intervals that the values of a number column are compared in, at least 2. The default value is 20.
    /// </summary>
    public int Buckets { get; init; } = 20;

    internal void Check()
    {
        OptionCheck.AtLeast(MinRows, 1, nameof(MinRows));
        OptionCheck.AtLeast(Buckets, 2, nameof(Buckets));
        if (Thresholds.JensenShannon is { } js) OptionCheck.Share(js, nameof(DriftThresholds.JensenShannon));
        if (Thresholds.LInfinity is { } l) OptionCheck.Share(l, nameof(DriftThresholds.LInfinity));
    }

    internal StepParameters AddTo(StepParameters parameters) => parameters
        .With("driftJensenShannon", Thresholds.JensenShannon ?? double.NaN)
        .With("driftLInfinity", Thresholds.LInfinity ?? double.NaN)
        .With("driftIgnore", Ignore.Order(StringComparer.Ordinal))
        .With("driftMinRows", MinRows)
        .With("driftBuckets", Buckets);
}
