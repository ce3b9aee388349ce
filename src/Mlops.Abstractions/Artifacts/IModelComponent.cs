namespace Mlops;

/// <summary>Loads trained models of one type.</summary>
/// <remarks>Implementations are immutable and thread-safe.</remarks>
public interface IModelComponent : IArtifactComponent
{
    /// <summary>Loads a trained model from its artifact.</summary>
    /// <param name="reader">An artifact of kind <see cref="ArtifactKinds.Model"/>.</param>
    /// <exception cref="ArtifactException">The artifact is damaged or of a newer format.</exception>
    IModel Load(IArtifactReader reader);
}
