namespace Mlops.Transform;

/// <summary>One number of many. Items without a value, or with NaN, are left out.</summary>
public enum ListAggregate
{
    /// <summary>The sum, in the order of the items; 0 of an empty list.</summary>
    Sum,

    /// <summary>The sum divided by the number of items that were added; none of an empty list.</summary>
    Mean,

    /// <summary>The smallest; none of an empty list.</summary>
    Min,

    /// <summary>The largest; none of an empty list.</summary>
    Max,
}
