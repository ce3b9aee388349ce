using Microsoft.Data.Sqlite;

namespace Mlops.Metadata.Sqlite;

/// <summary>Brings a database to the current version, in one transaction.</summary>
internal static class SqliteMigrations
{
    // The script at index i brings a database of version i to version i + 1.
    private static readonly string[] Scripts = [SqliteTables.Version1];

    /// <summary>The version that this package writes.</summary>
    public static int CurrentVersion => Scripts.Length;

    public static void Apply(SqliteConnection connection, string path)
    {
        if (VersionOf(connection, path) == CurrentVersion) return;
        using var transaction = connection.BeginTransaction(deferred: false);
        // Asked again under the lock: another process may have just done it.
        for (var version = VersionOf(connection, path); version < CurrentVersion; version++) connection.Run(Scripts[version]);
        connection.Run($"PRAGMA user_version = {CurrentVersion}");
        transaction.Commit();
    }

    private static long VersionOf(SqliteConnection connection, string path)
    {
        var version = connection.Query("PRAGMA user_version", row => row.GetInt64(0)).Single();
        if (version <= CurrentVersion) return version;
        throw new StoreException(new Problem(
            MetadataDiagnostics.NewerDatabase,
            $"The database is of version {version}",
            path,
            $"version {CurrentVersion} or older",
            "Update the package Mlops.Metadata.Sqlite of this application to the version that wrote the database, or later."));
    }
}
