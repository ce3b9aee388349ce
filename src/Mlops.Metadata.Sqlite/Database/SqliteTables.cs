namespace Mlops.Metadata.Sqlite;

/// <summary>
/// The tables, as <c>docs/formats/metadata-sqlite.md</c> describes them. Times are UTC microseconds since 1970.
/// </summary>
internal static class SqliteTables
{
    public const string Version1 = """
        CREATE TABLE runs (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            pipeline TEXT NOT NULL,
            span TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('Running', 'Succeeded', 'Stopped', 'Failed', 'Canceled')),
            started_at INTEGER NOT NULL,
            ended_at INTEGER,
            reason TEXT NOT NULL);
        CREATE INDEX runs_by_pipeline ON runs (pipeline, status, span, seq);
        CREATE TABLE run_marks (
            run_seq INTEGER NOT NULL REFERENCES runs (seq) ON DELETE CASCADE,
            mark TEXT NOT NULL,
            PRIMARY KEY (run_seq, mark)) WITHOUT ROWID;
        CREATE TABLE run_environment (
            run_seq INTEGER NOT NULL REFERENCES runs (seq) ON DELETE CASCADE,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (run_seq, name)) WITHOUT ROWID;
        CREATE TABLE executions (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            run_seq INTEGER NOT NULL REFERENCES runs (seq) ON DELETE CASCADE,
            step TEXT NOT NULL,
            step_version TEXT NOT NULL,
            cache_key TEXT NOT NULL,
            parameters TEXT NOT NULL,
            output_kind TEXT NOT NULL,
            output_digest TEXT NOT NULL,
            started_at INTEGER NOT NULL,
            ended_at INTEGER NOT NULL,
            from_cache INTEGER NOT NULL CHECK (from_cache IN (0, 1)),
            stop_reason TEXT);
        CREATE INDEX executions_by_run ON executions (run_seq, seq);
        CREATE INDEX executions_by_cache_key ON executions (cache_key, seq);
        CREATE INDEX executions_by_output ON executions (output_digest, seq);
        CREATE TABLE execution_inputs (
            execution_seq INTEGER NOT NULL REFERENCES executions (seq) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            role TEXT NOT NULL,
            kind TEXT NOT NULL,
            digest TEXT NOT NULL,
            uri TEXT NOT NULL,
            bytes INTEGER,
            PRIMARY KEY (execution_seq, position)) WITHOUT ROWID;
        CREATE INDEX execution_inputs_by_digest ON execution_inputs (digest, execution_seq);
        CREATE TABLE execution_metrics (
            execution_seq INTEGER NOT NULL REFERENCES executions (seq) ON DELETE CASCADE,
            name TEXT NOT NULL,
            value REAL NOT NULL,
            PRIMARY KEY (execution_seq, name)) WITHOUT ROWID;
        CREATE TABLE execution_findings (
            execution_seq INTEGER NOT NULL REFERENCES executions (seq) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            severity TEXT NOT NULL,
            code TEXT NOT NULL,
            column_name TEXT,
            finding TEXT NOT NULL,
            PRIMARY KEY (execution_seq, position)) WITHOUT ROWID;
        CREATE TABLE execution_marks (
            execution_seq INTEGER NOT NULL REFERENCES executions (seq) ON DELETE CASCADE,
            mark TEXT NOT NULL,
            PRIMARY KEY (execution_seq, mark)) WITHOUT ROWID;
        CREATE TABLE model_versions (
            model TEXT NOT NULL,
            version INTEGER NOT NULL,
            bundle_kind TEXT NOT NULL,
            bundle_digest TEXT NOT NULL,
            run_id TEXT NOT NULL,
            span TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (model, version),
            UNIQUE (model, bundle_digest)) WITHOUT ROWID;
        CREATE TABLE version_gates (
            model TEXT NOT NULL,
            version INTEGER NOT NULL,
            position INTEGER NOT NULL,
            passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
            gate TEXT NOT NULL,
            PRIMARY KEY (model, version, position),
            FOREIGN KEY (model, version) REFERENCES model_versions (model, version)) WITHOUT ROWID;
        CREATE TABLE alias_moves (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            model TEXT NOT NULL,
            alias TEXT NOT NULL,
            from_version INTEGER,
            to_version INTEGER NOT NULL,
            moved_at INTEGER NOT NULL,
            moved_by TEXT NOT NULL,
            reason TEXT NOT NULL,
            span TEXT NOT NULL,
            FOREIGN KEY (model, to_version) REFERENCES model_versions (model, version));
        CREATE INDEX alias_moves_by_alias ON alias_moves (model, alias, seq);
        """;
}
