namespace Mlops.Data.Validation;

/// <summary>One measured distance of one column, with or without an alarm. Immutable and thread-safe.</summary>
/// <param name="Part">What was compared.</param>
/// <param name="Method">How.</param>
/// <param name="Value">The distance in the sample.</param>
/// <param name="BaselineRows">The number of rows, or values, of the baseline.</param>
/// <param name="Rows">The number of rows, or values, of the data.</param>
public sealed record DriftMeasurement(DriftPart Part, DriftMethod Method, double Value, long BaselineRows, long Rows)
{
    /// <summary>The effect: the distance without what chance adds to it on average; null for methods that are not tested.</summary>
    public double? Effect { get; init; }

    /// <summary>The lower end of the 95 % interval of the true distance; null when there is none.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end of the 95 % interval of the true distance; null when there is none.</summary>
    public double? High { get; init; }

    /// <summary>The chance of a distance at least as large without drift; null when it is not known.</summary>
    public double? PValue { get; init; }

    /// <summary>The p-value after Benjamini and Hochberg over all columns; null for methods that do not decide.</summary>
    public double? AdjustedPValue { get; init; }

    /// <summary>What chance alone exceeds in one of twenty comparisons without drift; null when it is not known.</summary>
    public double? ByChance { get; init; }

    /// <summary>
    /// The largest shift, 0 to 1, that may stay without significance at the level of the options, with these rows and this many
    /// values; null for methods that are not tested.
    /// </summary>
    public double? Detectable { get; init; }

    /// <summary>The limit of the method in <see cref="DriftOptions.Limits"/>; null when it has none.</summary>
    public double? Limit { get; init; }
}
