namespace Mlops;

/// <summary>How many different values a column has. Each bound stands alone: one that is null is not checked.</summary>
/// <param name="Min">The least number of different values; null for none.</param>
/// <param name="Max">The largest number of different values; null for none.</param>
public sealed record DistinctCount(long? Min = null, long? Max = null)
{
    /// <summary>The rule, for messages.</summary>
    public override string ToString() => CountText.Of("different value", Min, Max);
}
