using System.Runtime.CompilerServices;
using Mlops;
using Mlops.Transform;

[assembly: ProvidesComponent(typeof(TransformComponent))]

// The scratch memory of kernels is always written before it is read.
[module: SkipLocalsInit]

namespace Mlops.Transform;

/// <summary>Loads fitted transforms.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TransformComponent : ITransformComponent
{
    private readonly IKeyProvider keys;

    /// <summary>Takes secret keys from <see cref="EnvironmentKeys"/>.</summary>
    public TransformComponent()
        : this(EnvironmentKeys.Instance)
    {
    }

    /// <summary>Takes secret keys from somewhere else.</summary>
    /// <param name="keys">The keys by which sensitive columns were hashed.</param>
    public TransformComponent(IKeyProvider keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        this.keys = keys;
    }

    /// <inheritdoc/>
    public string Type => FittedTransform.ComponentType;

    /// <inheritdoc/>
    /// <exception cref="KeyException">A key of the transform is not there, or is another one.</exception>
    public IFittedTransform Load(IArtifactReader reader) => TransformArtifact.Load(reader, keys);
}
