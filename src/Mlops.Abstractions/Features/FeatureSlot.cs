namespace Mlops;

/// <summary>A run of features that one operation writes.</summary>
/// <param name="Name">The name of the output, unique in its layout.</param>
/// <param name="Source">The column that it is computed from, or several, joined by commas.</param>
/// <param name="Operation">The name of the operation, for example <c>one-hot</c>.</param>
/// <param name="Start">The first feature.</param>
/// <param name="Length">The number of features.</param>
/// <param name="IsSparse">True when most features are 0 and only the others are written.</param>
public sealed record FeatureSlot(string Name, string Source, string Operation, int Start, int Length, bool IsSparse)
{
    /// <summary>
    /// The names of the single features, for example <c>company=Flash Cab</c>; empty when they have none of their own.
    /// </summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>
    /// The range that each feature keeps for any row, because its operation can give nothing else. The default value is null: no range
    /// is known.
    /// </summary>
    public Domain? Domain { get; init; }
}
