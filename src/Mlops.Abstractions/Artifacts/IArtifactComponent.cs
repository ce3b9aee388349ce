namespace Mlops;

/// <summary>
/// Knows how to load one kind of part of a bundle. Components are named explicitly: nothing is scanned or reflected.
/// </summary>
/// <remarks>Implementations are immutable and thread-safe.</remarks>
public interface IArtifactComponent
{
    /// <summary>The exact type of the part, as its JSON states it, for example <c>logistic-regression</c>.</summary>
    string Type { get; }
}
