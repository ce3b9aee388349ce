namespace Mlops.Metadata;

/// <summary>Models, their versions and aliases.</summary>
/// <remarks>All members are thread-safe, also across processes.</remarks>
public interface IModelRegistry
{
    /// <summary>Registers a bundle as the next version; a bundle that is registered already keeps its version.</summary>
    /// <param name="version">The version to register; its number is ignored.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns>The registered version.</returns>
    ValueTask<ModelVersion> RegisterAsync(ModelVersion version, CancellationToken cancellationToken = default);

    /// <summary>The names of all models, in ordinal order.</summary>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<IReadOnlyList<string>> ListModelsAsync(CancellationToken cancellationToken = default);

    /// <summary>The versions of a model, oldest first; empty when there is no such model.</summary>
    /// <param name="model">The name of the model.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<IReadOnlyList<ModelVersion>> ListVersionsAsync(string model, CancellationToken cancellationToken = default);

    /// <summary>The version behind an alias now, or null.</summary>
    /// <param name="model">The name of the model.</param>
    /// <param name="alias">The alias.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<ModelVersion?> FindAliasAsync(string model, string alias, CancellationToken cancellationToken = default);

    /// <summary>Moves an alias, provided that it still stands where the caller believes (compare and swap).</summary>
    /// <param name="move">The move: <see cref="AliasMove.FromVersion"/> is what the caller believes.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns>False when the alias stands elsewhere; nothing was changed.</returns>
    /// <exception cref="StoreException">There is no such version.</exception>
    ValueTask<bool> TryMoveAliasAsync(AliasMove move, CancellationToken cancellationToken = default);

    /// <summary>The moves of an alias, oldest first. The version before a span is the last move of an earlier span.</summary>
    /// <param name="model">The name of the model.</param>
    /// <param name="alias">The alias.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<IReadOnlyList<AliasMove>> GetAliasHistoryAsync(string model, string alias, CancellationToken cancellationToken = default);

    /// <summary>The aliases of a model and the versions that they stand on.</summary>
    /// <param name="model">The name of the model.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<IReadOnlyDictionary<string, int>> GetAliasesAsync(string model, CancellationToken cancellationToken = default);
}
