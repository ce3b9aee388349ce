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
    /// <inheritdoc/>
    public string Type => FittedTransform.ComponentType;

    /// <inheritdoc/>
    public IFittedTransform Load(IArtifactReader reader) => TransformArtifact.Load(reader);
}
