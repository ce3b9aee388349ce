namespace Mlops.Transform;

/// <summary>What loading needs that is in no artifact. Immutable and thread-safe.</summary>
/// <param name="Keys">The secret keys.</param>
/// <param name="Operations">What loads operations of the user.</param>
internal sealed record LoadServices(IKeyProvider Keys, IReadOnlyList<CustomOperationComponent> Operations)
{
    /// <summary>The component of an operation of the user.</summary>
    /// <exception cref="ArtifactException">There is none, or it is older than the artifact.</exception>
    public CustomOperationComponent FindOperation(string id, int version, string operation) =>
        Operations.LastOrDefault(o => o.Id == id && o.Version >= version) ?? throw CustomErrors.Unknown(id, version, operation, Operations);
}
