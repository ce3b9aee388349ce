using Microsoft.Data.Sqlite;

namespace Mlops.Metadata.Sqlite;

/// <summary>Runs and executions in SQLite; every write is one transaction.</summary>
internal sealed class SqliteRunStore(SqliteDatabase database) : IRunStore
{
    private const string Select = "SELECT seq, id, pipeline, span, status, started_at, ended_at, reason FROM runs";

    public ValueTask StartRunAsync(RunRecord run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        cancellationToken.ThrowIfCancellationRequested();
        database.Write(connection =>
        {
            if (FindSeq(connection, run.Id) is not null) throw RunFailures.StartedTwice(run.Id);
            var seq = connection.Insert(
                "INSERT INTO runs (id, pipeline, span, status, started_at, ended_at, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                run.Id, run.Pipeline, run.Span, run.Status.ToString(), run.StartedAt.ToMicroseconds(), run.EndedAt?.ToMicroseconds(), run.Reason);
            WriteDetails(connection, seq, run);
            return seq;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask EndRunAsync(RunRecord run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        cancellationToken.ThrowIfCancellationRequested();
        database.Write(connection =>
        {
            var seq = FindSeq(connection, run.Id) ?? throw RunFailures.Unknown(run.Id);
            connection.Run(
                "UPDATE runs SET status = $2, ended_at = $3, reason = $4 WHERE seq = $1",
                seq, run.Status.ToString(), run.EndedAt?.ToMicroseconds(), run.Reason);
            WriteDetails(connection, seq, run);
            return seq;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask RecordAsync(ExecutionRecord execution, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(execution);
        cancellationToken.ThrowIfCancellationRequested();
        database.Write(connection =>
        {
            var run = FindSeq(connection, execution.RunId) ?? throw RunFailures.Unknown(execution.RunId);
            ExecutionRows.Write(connection, run, execution);
            return run;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<ExecutionRecord?> FindExecutionAsync(Digest cacheKey, CancellationToken cancellationToken = default) =>
        Read(c => ExecutionRows.Find(c, "e.cache_key = $1 ORDER BY e.seq DESC LIMIT 1", cacheKey.Hex).SingleOrDefault(), cancellationToken);

    public ValueTask<IReadOnlyList<ExecutionRecord>> FindProducersAsync(
        Digest artifact, CancellationToken cancellationToken = default) =>
        Read(c => ExecutionRows.Find(c, "e.output_digest = $1 ORDER BY e.seq", artifact.Hex), cancellationToken);

    public ValueTask<IReadOnlyList<ExecutionRecord>> FindConsumersAsync(
        Digest artifact, CancellationToken cancellationToken = default) =>
        Read(
            c => ExecutionRows.Find(
                c, "e.seq IN (SELECT execution_seq FROM execution_inputs WHERE digest = $1) ORDER BY e.seq", artifact.Hex),
            cancellationToken);

    public ValueTask<RunRecord?> FindRunAsync(string runId, CancellationToken cancellationToken = default) =>
        Read(c => FindRuns(c, "WHERE id = $1", runId).SingleOrDefault(), cancellationToken);

    public ValueTask<RunRecord?> FindLastGoodRunAsync(
        string pipeline, string beforeSpan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(beforeSpan);
        // The default collation compares bytes of UTF-8; for surrogates that is not the ordinal order of UTF-16, so spans are
        // compared here.
        return Read(c => beforeSpan.Length == 0
            ? FindRuns(c, "WHERE pipeline = $1 AND status = 'Succeeded' ORDER BY seq DESC LIMIT 1", pipeline).SingleOrDefault()
            : FindSpan(c, pipeline, beforeSpan) is { } span
                ? FindRuns(c, "WHERE pipeline = $1 AND status = 'Succeeded' AND span = $2 ORDER BY seq DESC LIMIT 1", pipeline, span).SingleOrDefault()
                : null,
            cancellationToken);
    }

    public ValueTask<IReadOnlyList<RunRecord>> ListRunsAsync(
        string? pipeline = null, int limit = 100, CancellationToken cancellationToken = default) =>
        Read<IReadOnlyList<RunRecord>>(
            c => pipeline is null
                ? FindRuns(c, "ORDER BY seq DESC LIMIT $1", limit)
                : FindRuns(c, "WHERE pipeline = $2 ORDER BY seq DESC LIMIT $1", limit, pipeline),
            cancellationToken);

    public ValueTask<IReadOnlyList<ExecutionRecord>> ListExecutionsAsync(
        string runId, CancellationToken cancellationToken = default) =>
        Read(c => ExecutionRows.Find(c, "r.id = $1 ORDER BY e.seq", runId), cancellationToken);

    private ValueTask<T> Read<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(database.Read(read));
    }

    private static string? FindSpan(SqliteConnection connection, string pipeline, string before) => connection
        .Query("SELECT DISTINCT span FROM runs WHERE pipeline = $1 AND status = 'Succeeded' AND span <> ''", row => row.GetString(0), pipeline)
        .Where(span => string.CompareOrdinal(span, before) < 0)
        .Order(StringComparer.Ordinal)
        .LastOrDefault();

    private static List<RunRecord> FindRuns(SqliteConnection connection, string condition, params ReadOnlySpan<object?> values)
    {
        var found = connection.Query($"{Select} {condition}", ReadRow, values);
        return [.. found.Select(f => f.Run with
        {
            Marks = connection.Query("SELECT mark FROM run_marks WHERE run_seq = $1 ORDER BY mark", row => row.GetString(0), f.Seq),
            Environment = new SortedDictionary<string, string>(
                connection.Query(
                    "SELECT name, value FROM run_environment WHERE run_seq = $1",
                    row => KeyValuePair.Create(row.GetString(0), row.GetString(1)),
                    f.Seq).ToDictionary(),
                StringComparer.Ordinal),
        })];
    }

    private static (long Seq, RunRecord Run) ReadRow(SqliteDataReader row) => (
        row.GetInt64(0),
        new RunRecord(row.GetString(1), row.GetString(2), row.GetString(3), row.GetTime(5))
        {
            Status = Enum.Parse<RunStatus>(row.GetString(4)),
            EndedAt = row.GetNumber(6) is { } ended ? SqliteCommands.FromMicroseconds(ended) : null,
            Reason = row.GetString(7),
        });

    private static void WriteDetails(SqliteConnection connection, long seq, RunRecord run)
    {
        connection.Run("DELETE FROM run_marks WHERE run_seq = $1", seq);
        foreach (var mark in run.Marks.Distinct()) connection.Run("INSERT INTO run_marks VALUES ($1, $2)", seq, mark);
        connection.Run("DELETE FROM run_environment WHERE run_seq = $1", seq);
        foreach (var (name, value) in run.Environment) connection.Run("INSERT INTO run_environment VALUES ($1, $2, $3)", seq, name, value);
    }

    private static long? FindSeq(SqliteConnection connection, string runId)
    {
        var found = connection.Query("SELECT seq FROM runs WHERE id = $1", row => row.GetInt64(0), runId);
        return found.Count == 0 ? null : found[0];
    }
}
