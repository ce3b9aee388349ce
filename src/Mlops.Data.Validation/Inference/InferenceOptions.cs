namespace Mlops.Data.Validation;

/// <summary>
/// How a schema is inferred from statistics. Immutable. The default values follow TFDV, apart from <see
/// cref="InferNonNegative"/>.
/// </summary>
public sealed record InferenceOptions
{
    /// <summary>
    /// A text column with at most so many different values gets them as its list of allowed values. The default value is 100.
    /// </summary>
    public int MaxAllowedValues { get; init; } = 100;

    /// <summary>The share of values that must be in an inferred list, 0 to 1. The default value is 1: every value.</summary>
    public double MinDomainMass { get; init; } = 1;

    /// <summary>
    /// How much the share of rows with a value may fall, 0 to 1: in a column that always had one, and down to nothing in a column
    /// that had one in at most this share. The default value is 0: a column that always had a value becomes non-nullable, and
    /// every other needs a value in one row.
    /// </summary>
    public double PresenceSlack { get; init; }

    /// <summary>Whether a number column without negative values gets the range from 0 on. The default value is true.</summary>
    public bool InferNonNegative { get; init; } = true;

    /// <summary>
    /// Number columns get a range from their smallest to their largest value, widened on both sides by this share of its width.
    /// The default value is null: no such range.
    /// </summary>
    public double? RangeMargin { get; init; }

    /// <summary>The default values.</summary>
    public static InferenceOptions Default { get; } = new();

    /// <summary>
    /// What a pipeline uses for its next runs: a fifth of the values may be new, one value in twenty may be missing, and a column
    /// with a value in at most one row of twenty may be empty.
    /// </summary>
    public static InferenceOptions Lenient { get; } = new() { MinDomainMass = 0.8, PresenceSlack = 0.05 };

    internal void Check()
    {
        OptionCheck.AtLeast(MaxAllowedValues, 0, nameof(MaxAllowedValues));
        OptionCheck.Share(MinDomainMass, nameof(MinDomainMass));
        OptionCheck.Share(PresenceSlack, nameof(PresenceSlack));
    }

    internal StepParameters AddTo(StepParameters parameters) => parameters
        .With("maxAllowedValues", MaxAllowedValues)
        .With("minDomainMass", MinDomainMass)
        .With("presenceSlack", PresenceSlack)
        .With("inferNonNegative", InferNonNegative)
        .With("rangeMargin", RangeMargin ?? double.NaN);
}
