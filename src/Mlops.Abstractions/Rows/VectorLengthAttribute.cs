namespace Mlops;

/// <summary>Makes an array of numbers a vector of a fixed length; without it an array is a list of any length.</summary>
/// <param name="length">The number of items, at least 1.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class VectorLengthAttribute(int length) : Attribute
{
    /// <summary>The number of items.</summary>
    public int Length { get; } = length;
}
