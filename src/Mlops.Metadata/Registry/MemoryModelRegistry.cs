namespace Mlops.Metadata;

/// <summary>Models, versions and aliases in memory, for tests.</summary>
/// <remarks>All members are thread-safe within one process.</remarks>
public sealed class MemoryModelRegistry : IModelRegistry
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, List<ModelVersion>> versions = new(StringComparer.Ordinal);
    private readonly List<AliasMove> moves = [];

    /// <inheritdoc/>
    public ValueTask<ModelVersion> RegisterAsync(ModelVersion version, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(version);
        cancellationToken.ThrowIfCancellationRequested();
        ModelName.Check(version.Model);
        lock (gate)
        {
            if (!versions.TryGetValue(version.Model, out var all)) versions[version.Model] = all = [];
            var known = all.Find(v => v.Bundle.Digest == version.Bundle.Digest);
            if (known is null) all.Add(known = version with { Version = all.Count + 1 });
            return ValueTask.FromResult(known);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListModelsAsync(CancellationToken cancellationToken = default)
    {
        lock (gate) return ValueTask.FromResult<IReadOnlyList<string>>([.. versions.Keys]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ModelVersion>> ListVersionsAsync(string model, CancellationToken cancellationToken = default)
    {
        lock (gate) return ValueTask.FromResult<IReadOnlyList<ModelVersion>>([.. VersionsOf(model)]);
    }

    /// <inheritdoc/>
    public ValueTask<ModelVersion?> FindAliasAsync(string model, string alias, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            var number = Current(model, alias);
            return ValueTask.FromResult(VersionsOf(model).Find(v => v.Version == number));
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryMoveAliasAsync(AliasMove move, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(move);
        cancellationToken.ThrowIfCancellationRequested();
        ModelName.CheckAlias(move.Alias);
        lock (gate)
        {
            if (!VersionsOf(move.Model).Exists(v => v.Version == move.ToVersion))
                throw ModelName.UnknownVersion(move.Model, move.ToVersion, VersionsOf(move.Model).Count);
            if (Current(move.Model, move.Alias) != move.FromVersion) return ValueTask.FromResult(false);
            moves.Add(move);
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AliasMove>> GetAliasHistoryAsync(
        string model, string alias, CancellationToken cancellationToken = default)
    {
        lock (gate)
            return ValueTask.FromResult<IReadOnlyList<AliasMove>>([.. moves.Where(m => m.Model == model && m.Alias == alias)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, int>> GetAliasesAsync(
        string model, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            var aliases = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var move in moves.Where(m => m.Model == model)) aliases[move.Alias] = move.ToVersion;
            return ValueTask.FromResult<IReadOnlyDictionary<string, int>>(aliases);
        }
    }

    private int? Current(string model, string alias) => moves.FindLast(m => m.Model == model && m.Alias == alias)?.ToVersion;

    private List<ModelVersion> VersionsOf(string model) => versions.TryGetValue(model, out var all) ? all : [];
}
