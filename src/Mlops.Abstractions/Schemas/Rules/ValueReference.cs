namespace Mlops;

/// <summary>The values of a column must be in a set. Integers and booleans are compared as their invariant text.</summary>
/// <param name="Column">The name of the column: texts, integers or booleans, or a list of them.</param>
/// <param name="Set">The name of the <see cref="ValueSet"/>.</param>
public sealed record ValueReference(string Column, string Set)
{
    /// <summary>The share of values that must be in the set, 0 to 1. The default value is 1.</summary>
    public double MinMass { get; init; } = 1;
}
