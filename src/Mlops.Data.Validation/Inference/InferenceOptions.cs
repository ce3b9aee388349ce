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

    /// <summary>
    /// Whether lists get a number of items: that of all when they are equally long, otherwise at least one when none is empty. The
    /// default value is true.
    /// </summary>
    public bool InferItemCounts { get; init; } = true;

    /// <summary>
    /// Timestamp columns get a range from their earliest to their latest time, widened on both sides by this share of its width. The
    /// default value is null: no such range.
    /// </summary>
    public double? TimeMargin { get; init; }

    /// <summary>
    /// Text columns without a list of values get bounds of their length in bytes, widened by this share of the difference of the
    /// longest and the shortest. The default value is null: no such bounds.
    /// </summary>
    public double? LengthMargin { get; init; }

    /// <summary>
    /// Integer columns with at most so many different values, each in two rows on average, are marked as categorical. The default value
    /// is 0: none.
    /// </summary>
    public int MaxCategories { get; init; }

    /// <summary>
    /// Whether a text column of which every value is a word for true or false gets these as its rule, and one of which every value is
    /// an integer a pattern instead of a list of values, whatever their number. The default value is true: the rules of TFDV.
    /// </summary>
    public bool InferTextKinds { get; init; } = true;

    /// <summary>
    /// Whether a column gets the meaning that its values have (<see cref="Field.Semantic"/>) when the interval of their share lies above
    /// 0.8. The default value is true.
    /// </summary>
    public bool InferSemantics { get; init; } = true;

    /// <summary>
    /// Whether that may be a personal one: the schema then says that personal data is expected, and validation does not warn of it. The
    /// default value is true, for schemas that a person looks at.
    /// </summary>
    public bool InferPersonalSemantics { get; init; } = true;

    /// <summary>The level of the intervals of evidence, above 0 and below 1. The default value is 0.95.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>The rules of <c>infer_schema</c> and no others: numbers have no range.</summary>
    public static InferenceOptions Tensorflow { get; } = new() { InferNonNegative = false };

    /// <summary>The default values.</summary>
    public static InferenceOptions Default { get; } = new();

    /// <summary>
    /// What a pipeline uses for its next runs: a fifth of the values may be new, one value in twenty may be missing, and a column
    /// with a value in at most one row of twenty may be empty. Personal data stays something to warn of.
    /// </summary>
    public static InferenceOptions Lenient { get; } = new() { MinDomainMass = 0.8, PresenceSlack = 0.05, InferPersonalSemantics = false };

    internal void Check()
    {
        OptionCheck.AtLeast(MaxAllowedValues, 0, nameof(MaxAllowedValues));
        OptionCheck.Share(MinDomainMass, nameof(MinDomainMass));
        OptionCheck.Share(PresenceSlack, nameof(PresenceSlack));
        OptionCheck.NotNegative(TimeMargin ?? 0, nameof(TimeMargin));
        OptionCheck.NotNegative(LengthMargin ?? 0, nameof(LengthMargin));
        OptionCheck.AtLeast(MaxCategories, 0, nameof(MaxCategories));
        OptionCheck.InnerShare(Level, nameof(Level));
    }

    internal StepParameters AddTo(StepParameters parameters) => parameters
        .With("maxAllowedValues", MaxAllowedValues)
        .With("minDomainMass", MinDomainMass)
        .With("presenceSlack", PresenceSlack)
        .With("inferNonNegative", InferNonNegative)
        .With("rangeMargin", RangeMargin ?? double.NaN)
        .With("inferItemCounts", InferItemCounts)
        .With("timeMargin", TimeMargin ?? double.NaN)
        .With("lengthMargin", LengthMargin ?? double.NaN)
        .With("maxCategories", MaxCategories)
        .With("inferTextKinds", InferTextKinds)
        .With("inferSemantics", InferSemantics)
        .With("inferPersonalSemantics", InferPersonalSemantics);
}
