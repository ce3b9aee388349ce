namespace Mlops;

/// <summary>A component that other components of its set are parts of: a transform, for example, of operations of your own.</summary>
/// <remarks>Implementations are immutable and thread-safe.</remarks>
public interface IComposedComponent : IArtifactComponent
{
    /// <summary>The component as it is among others; called whenever a set is asked for it.</summary>
    /// <param name="components">The set.</param>
    /// <returns>A component of the same type.</returns>
    IArtifactComponent Within(ComponentSet components);
}
