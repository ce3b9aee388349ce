namespace Mlops.Data;

/// <summary>A number, or an interval of numbers, and how often it was seen.</summary>
/// <param name="Value">The number; of an interval the smallest number seen in it.</param>
/// <param name="Count">How often.</param>
public readonly record struct NumberCount(double Value, long Count)
{
    /// <summary>The number itself when it is an integer; null in a distribution of doubles.</summary>
    public long? Integer { get; init; }

    /// <summary>True when other numbers were seen in the interval too.</summary>
    public bool IsInterval { get; init; }
}
