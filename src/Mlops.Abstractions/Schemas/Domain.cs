namespace Mlops;

/// <summary>The values that a column may hold; for lists and vectors, those of their items.</summary>
public abstract record Domain
{
    private protected Domain()
    {
    }

    /// <summary>The share of values that must be in the domain, 0 to 1. The default value is 1: every value.</summary>
    public double MinMass { get; init; } = 1;
}
