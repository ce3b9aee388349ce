namespace Mlops;

/// <summary>Loads fitted transforms.</summary>
/// <remarks>Implementations are immutable and thread-safe.</remarks>
public interface ITransformComponent : IArtifactComponent
{
    /// <summary>Loads a fitted transform from its artifact.</summary>
    /// <param name="reader">An artifact of kind <see cref="ArtifactKinds.Transform"/>.</param>
    /// <exception cref="ArtifactException">The artifact is damaged or of a newer format.</exception>
    IFittedTransform Load(IArtifactReader reader);
}
