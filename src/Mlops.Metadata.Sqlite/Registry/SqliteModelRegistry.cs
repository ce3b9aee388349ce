using Microsoft.Data.Sqlite;

namespace Mlops.Metadata.Sqlite;

/// <summary>Models, versions and aliases in SQLite. Where an alias stands is its last move.</summary>
internal sealed class SqliteModelRegistry(SqliteDatabase database) : IModelRegistry
{
    public ValueTask<ModelVersion> RegisterAsync(ModelVersion version, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(version);
        ModelName.Check(version.Model);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(database.Write(connection => Register(connection, version)));
    }

    public ValueTask<IReadOnlyList<string>> ListModelsAsync(CancellationToken cancellationToken = default) =>
        Read<IReadOnlyList<string>>(
            c => [.. c.Query("SELECT DISTINCT model FROM model_versions", row => row.GetString(0)).Order(StringComparer.Ordinal)],
            cancellationToken);

    public ValueTask<IReadOnlyList<ModelVersion>> ListVersionsAsync(
        string model, CancellationToken cancellationToken = default) =>
        Read<IReadOnlyList<ModelVersion>>(c => Find(c, "model = $1 ORDER BY version", model), cancellationToken);

    public ValueTask<ModelVersion?> FindAliasAsync(string model, string alias, CancellationToken cancellationToken = default) =>
        Read(
            c => Current(c, model, alias) is { } version ? Find(c, "model = $1 AND version = $2", model, version).SingleOrDefault() : null,
            cancellationToken);

    public ValueTask<bool> TryMoveAliasAsync(AliasMove move, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(move);
        ModelName.CheckAlias(move.Alias);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(database.Write(connection =>
        {
            if (Find(connection, "model = $1 AND version = $2", move.Model, move.ToVersion).Count == 0)
                throw ModelName.UnknownVersion(move.Model, move.ToVersion, LastVersion(connection, move.Model));
            if (Current(connection, move.Model, move.Alias) != move.FromVersion) return false;
            connection.Run(
                """
                INSERT INTO alias_moves (model, alias, from_version, to_version, moved_at, moved_by, reason, span)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                move.Model, move.Alias, move.FromVersion, move.ToVersion, move.MovedAt.ToMicroseconds(), move.By, move.Reason, move.Span);
            return true;
        }));
    }

    public ValueTask<IReadOnlyList<AliasMove>> GetAliasHistoryAsync(
        string model, string alias, CancellationToken cancellationToken = default) =>
        Read<IReadOnlyList<AliasMove>>(
            c => c.Query(
                """
                SELECT from_version, to_version, moved_at, moved_by, reason, span FROM alias_moves
                WHERE model = $1 AND alias = $2 ORDER BY seq
                """,
                row => new AliasMove(model, alias, (int?)row.GetNumber(0), row.GetInt32(1))
                {
                    MovedAt = row.GetTime(2),
                    By = row.GetString(3),
                    Reason = row.GetString(4),
                    Span = row.GetString(5),
                },
                model,
                alias),
            cancellationToken);

    public ValueTask<IReadOnlyDictionary<string, int>> GetAliasesAsync(
        string model, CancellationToken cancellationToken = default) =>
        Read<IReadOnlyDictionary<string, int>>(
            c =>
            {
                var aliases = new SortedDictionary<string, int>(StringComparer.Ordinal);
                foreach (var (alias, version) in c.Query(
                    "SELECT alias, to_version FROM alias_moves WHERE model = $1 ORDER BY seq", row => (row.GetString(0), row.GetInt32(1)), model))
                {
                    aliases[alias] = version;
                }
                return aliases;
            },
            cancellationToken);

    private ValueTask<T> Read<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(database.Read(read));
    }

    private static ModelVersion Register(SqliteConnection connection, ModelVersion version)
    {
        var known = Find(connection, "model = $1 AND bundle_digest = $2", version.Model, version.Bundle.Digest.Hex);
        if (known.Count > 0) return known[0];
        var number = LastVersion(connection, version.Model) + 1;
        connection.Run(
            "INSERT INTO model_versions VALUES ($1, $2, $3, $4, $5, $6, $7)",
            version.Model, number, version.Bundle.Kind, version.Bundle.Digest.Hex, version.RunId, version.Span, version.CreatedAt.ToMicroseconds());
        for (var i = 0; i < version.Gates.Count; i++)
        {
            var gate = version.Gates[i];
            connection.Run(
                "INSERT INTO version_gates VALUES ($1, $2, $3, $4, $5)",
                version.Model, number, i, gate.Passed ? 1 : 0, SqliteJson.Write(gate, GateResultJson.Write));
        }
        return version with { Version = number };
    }

    private static List<ModelVersion> Find(SqliteConnection connection, string condition, params ReadOnlySpan<object?> values)
    {
        var found = connection.Query(
            $"SELECT model, version, bundle_kind, bundle_digest, run_id, span, created_at FROM model_versions WHERE {condition}",
            row => new ModelVersion(row.GetString(0), row.GetInt32(1), new ArtifactRef(row.GetString(2), Digest.Parse(row.GetString(3))))
            {
                RunId = row.GetString(4),
                Span = row.GetString(5),
                CreatedAt = row.GetTime(6),
            },
            values);
        return [.. found.Select(v => v with
        {
            Gates = connection.Query(
                "SELECT gate FROM version_gates WHERE model = $1 AND version = $2 ORDER BY position",
                row => SqliteJson.Read(row.GetString(0), GateResultJson.Read),
                v.Model,
                v.Version),
        })];
    }

    private static int LastVersion(SqliteConnection connection, string model) =>
        (int)connection.Query("SELECT COALESCE(MAX(version), 0) FROM model_versions WHERE model = $1", row => row.GetInt64(0), model).Single();

    private static int? Current(SqliteConnection connection, string model, string alias)
    {
        var found = connection.Query(
            "SELECT to_version FROM alias_moves WHERE model = $1 AND alias = $2 ORDER BY seq DESC LIMIT 1", row => row.GetInt32(0), model, alias);
        return found.Count == 0 ? null : found[0];
    }
}
