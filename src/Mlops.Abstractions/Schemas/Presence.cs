namespace Mlops;

/// <summary>How often a column must have a value.</summary>
/// <param name="MinFraction">The smallest allowed share of rows with a value, 0 to 1.</param>
/// <param name="MinCount">The smallest allowed number of rows with a value.</param>
public sealed record Presence(double MinFraction = 0, long MinCount = 0)
{
    /// <summary>A value in every row.</summary>
    public static Presence Always { get; } = new(1, 1);

    /// <summary>No rule.</summary>
    public static Presence Optional { get; } = new();
}
