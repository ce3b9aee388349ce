using Microsoft.Data.Sqlite;

namespace Mlops.Metadata.Sqlite.Tests;

public sealed class SqliteMigrationsTests
{
    private const string Path = "metadata.db";

    [Fact]
    public void Apply_EmptyDatabase_MakesTheTablesOfTheDocumentedFormat()
    {
        using var connection = Open();

        SqliteMigrations.Apply(connection, Path);

        Assert.Equal(SqliteMigrations.CurrentVersion, Version(connection));
        Assert.Equal(
            [
                "alias_moves", "execution_findings", "execution_inputs", "execution_marks", "execution_metrics", "executions",
                "model_versions", "run_environment", "run_marks", "runs", "version_gates",
            ],
            connection.Query(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name", r => r.GetString(0)));
    }

    [Fact]
    public void Apply_CurrentDatabase_ChangesNothing()
    {
        using var connection = Open();
        SqliteMigrations.Apply(connection, Path);
        connection.Run("INSERT INTO runs (id, pipeline, span, status, started_at, reason) VALUES ('r', 'p', '', 'Running', 0, '')");
        var schema = Schema(connection);

        SqliteMigrations.Apply(connection, Path);

        Assert.Equal(schema, Schema(connection));
        Assert.Equal(["r"], connection.Query("SELECT id FROM runs", r => r.GetString(0)));
    }

    [Fact]
    public void Apply_NewerDatabase_RefusesAndLeavesItAsItIs()
    {
        using var connection = Open();
        connection.Run($"PRAGMA user_version = {SqliteMigrations.CurrentVersion + 1}");

        var error = Assert.Throws<StoreException>(() => SqliteMigrations.Apply(connection, Path));

        Assert.Equal(MetadataDiagnostics.NewerDatabase, error.Code);
        Assert.Equal(
            $"{MetadataDiagnostics.NewerDatabase}: The database is of version {SqliteMigrations.CurrentVersion + 1} (metadata.db). "
            + $"Expected version {SqliteMigrations.CurrentVersion} or older. Update the package Mlops.Metadata.Sqlite of this "
            + "application to the version that wrote the database, or later.",
            error.Message);
        Assert.Empty(Schema(connection));
        Assert.Equal(SqliteMigrations.CurrentVersion + 1, Version(connection));
    }

    [Fact]
    public void Apply_TablesOfAnotherProgram_LeavesNoHalfOfAMigration()
    {
        using var connection = Open();
        // The last but not the first table of the script is in the way.
        connection.Run("CREATE TABLE alias_moves (something TEXT)");
        var schema = Schema(connection);

        Assert.Throws<SqliteException>(() => SqliteMigrations.Apply(connection, Path));

        Assert.Equal(schema, Schema(connection));
        Assert.Equal(0, Version(connection));
    }

    private static SqliteConnection Open()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    private static long Version(SqliteConnection connection) =>
        connection.Query("PRAGMA user_version", r => r.GetInt64(0)).Single();

    private static List<string> Schema(SqliteConnection connection) => connection.Query(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name", r => r.GetString(0));
}
