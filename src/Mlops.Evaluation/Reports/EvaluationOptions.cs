namespace Mlops.Evaluation;

/// <summary>How slices are evaluated.</summary>
public sealed record EvaluationOptions
{
    /// <summary>
    /// The smallest number of rows of a slice that is measured, at least 1. The default value is 30. A smaller slice is
    /// listed with its
    /// number of rows, and no gate looks at it.
    /// </summary>
    public int MinSliceRows { get; init => field = AtLeastOne(value, nameof(MinSliceRows)); } = 30;

    /// <summary>
    /// The largest number of slices of one column, at least 1. The default value is 1000. Of more slices the largest are
    /// kept, and the
    /// report counts the others.
    /// </summary>
    public int MaxSlices { get; init => field = AtLeastOne(value, nameof(MaxSlices)); } = 1000;

    private static int AtLeastOne(int value, string name) => value >= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value,
            FormattableString.Invariant($"{name} is {value}; expected 1 or more."));
}
