using System.Runtime.CompilerServices;
using Mlops;
using Mlops.Transform;

[assembly: ProvidesComponent(typeof(TransformComponent))]

// The scratch memory of kernels is always written before it is read.
[module: SkipLocalsInit]

namespace Mlops.Transform;

/// <summary>Loads fitted transforms.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TransformComponent : ITransformComponent, IComposedComponent
{
    private readonly LoadServices services;

    /// <summary>Takes secret keys from <see cref="EnvironmentKeys"/>, and custom operations from the set that it is in.</summary>
    public TransformComponent()
        : this(EnvironmentKeys.Instance)
    {
    }

    /// <summary>Takes secret keys from somewhere else.</summary>
    /// <param name="keys">The keys by which sensitive columns were hashed.</param>
    /// <param name="operations">What loads custom operations, beside those of the set that it is in.</param>
    public TransformComponent(IKeyProvider keys, params IReadOnlyList<CustomOperationComponent> operations)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(operations);
        services = new LoadServices(keys, [.. operations]);
    }

    /// <summary>The outputs of what it loads, while a pipeline is defined; null when they are not known.</summary>
    internal IReadOnlyList<string>? Outputs { get; private init; }

    /// <inheritdoc/>
    public string Type => FittedTransform.ComponentType;

    /// <inheritdoc/>
    public IArtifactComponent Within(ComponentSet components)
    {
        ArgumentNullException.ThrowIfNull(components);
        CustomOperationComponent[] more = [.. components.All.OfType<CustomOperationComponent>()];
        return more.Length == 0 ? this : new TransformComponent(services.Keys, [.. more, .. services.Operations]);
    }

    internal TransformComponent Of(IEnumerable<string> outputs) => new(services.Keys, services.Operations) { Outputs = [.. outputs] };

    /// <inheritdoc/>
    /// <exception cref="KeyException">A key of the transform is not there, or is another one.</exception>
    IFittedTransform ITransformComponent.Load(IArtifactReader reader) => Load(reader);

    /// <summary>Loads a fitted transform from its artifact.</summary>
    /// <param name="reader">An artifact of kind <see cref="ArtifactKinds.Transform"/>.</param>
    /// <exception cref="ArtifactException">The artifact is damaged or of a newer format, or has an unknown custom operation.</exception>
    /// <exception cref="KeyException">A key of the transform is not there, or is another one.</exception>
    public FittedTransform Load(IArtifactReader reader) => TransformArtifact.Load(reader, services);
}
