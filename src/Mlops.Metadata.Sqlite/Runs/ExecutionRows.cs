using Microsoft.Data.Sqlite;

namespace Mlops.Metadata.Sqlite;

/// <summary>Writes and reads executions with everything that belongs to them.</summary>
internal static class ExecutionRows
{
    private const string Select = """
        SELECT e.seq, r.id, e.step, e.step_version, e.cache_key, e.parameters, e.output_kind, e.output_digest,
            e.started_at, e.ended_at, e.from_cache, e.stop_reason
        FROM executions e JOIN runs r ON r.seq = e.run_seq
        """;

    /// <summary>The executions for which a condition over <c>e</c> and <c>r</c> holds.</summary>
    public static IReadOnlyList<ExecutionRecord> Find(SqliteConnection connection, string condition, object? value)
    {
        var found = connection.Query($"{Select} WHERE {condition}", row => (Seq: row.GetInt64(0), Execution: Read(row)), value);
        return [.. found.Select(f => Complete(connection, f.Seq, f.Execution))];
    }

    public static void Write(SqliteConnection connection, long run, ExecutionRecord execution)
    {
        var seq = connection.Insert(
            """
            INSERT INTO executions (run_seq, step, step_version, cache_key, parameters, output_kind, output_digest,
                started_at, ended_at, from_cache, stop_reason)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            run, execution.Step, execution.StepVersion, execution.CacheKey.Hex, execution.Parameters, execution.Output.Kind,
            execution.Output.Digest.Hex, execution.StartedAt.ToMicroseconds(), execution.EndedAt.ToMicroseconds(),
            execution.FromCache ? 1 : 0, execution.StopReason);
        for (var i = 0; i < execution.Inputs.Count; i++)
        {
            var input = execution.Inputs[i];
            connection.Run(
                "INSERT INTO execution_inputs VALUES ($1, $2, $3, $4, $5, $6, $7)",
                seq, i, input.Role, input.Artifact.Kind, input.Artifact.Digest.Hex, input.Uri, input.Bytes);
        }
        foreach (var (name, value) in execution.Metrics)
            connection.Run("INSERT INTO execution_metrics VALUES ($1, $2, $3)", seq, name, value);
        for (var i = 0; i < execution.Findings.Count; i++)
        {
            var finding = execution.Findings[i];
            connection.Run(
                "INSERT INTO execution_findings VALUES ($1, $2, $3, $4, $5, $6)",
                seq, i, finding.Severity.ToString(), finding.Code, finding.Column, SqliteJson.Write(finding, FindingJson.Write));
        }
        foreach (var mark in execution.Marks.Distinct()) connection.Run("INSERT INTO execution_marks VALUES ($1, $2)", seq, mark);
    }

    private static ExecutionRecord Read(SqliteDataReader row) =>
        new(row.GetString(1), row.GetString(2), row.GetString(3), Digest.Parse(row.GetString(4)))
        {
            Parameters = row.GetString(5),
            Output = new ArtifactRef(row.GetString(6), Digest.Parse(row.GetString(7))),
            StartedAt = row.GetTime(8),
            EndedAt = row.GetTime(9),
            FromCache = row.GetInt64(10) != 0,
            StopReason = row.GetText(11),
        };

    private static ExecutionRecord Complete(SqliteConnection connection, long seq, ExecutionRecord execution) => execution with
    {
        Inputs = connection.Query(
            "SELECT role, kind, digest, uri, bytes FROM execution_inputs WHERE execution_seq = $1 ORDER BY position",
            row => new ExecutionInput(
                row.GetString(0), new ArtifactRef(row.GetString(1), Digest.Parse(row.GetString(2))), row.GetString(3), row.GetNumber(4)),
            seq),
        Metrics = new SortedDictionary<string, double>(
            connection.Query(
                "SELECT name, value FROM execution_metrics WHERE execution_seq = $1",
                row => KeyValuePair.Create(row.GetString(0), row.GetDouble(1)),
                seq).ToDictionary(),
            StringComparer.Ordinal),
        Findings = connection.Query(
            "SELECT finding FROM execution_findings WHERE execution_seq = $1 ORDER BY position",
            row => SqliteJson.Read(row.GetString(0), FindingJson.Read),
            seq),
        Marks = connection.Query(
            "SELECT mark FROM execution_marks WHERE execution_seq = $1 ORDER BY mark", row => row.GetString(0), seq),
    };
}
