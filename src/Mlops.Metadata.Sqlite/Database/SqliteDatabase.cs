using Microsoft.Data.Sqlite;

namespace Mlops.Metadata.Sqlite;

/// <summary>One database file: every operation has a connection and a transaction of its own.</summary>
internal sealed class SqliteDatabase
{
    private readonly string path;
    private readonly string connectionString;
    private readonly TimeSpan busyTimeout;

    static SqliteDatabase() => SQLitePCL.Batteries_V2.Init();

    private SqliteDatabase(string path, TimeSpan busyTimeout)
    {
        this.path = path;
        this.busyTimeout = busyTimeout;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = (int)Math.Max(1, Math.Ceiling(busyTimeout.TotalSeconds)),
        }.ToString();
    }

    /// <summary>Opens a database file; creates it, or brings it to the current version, when needed.</summary>
    public static SqliteDatabase Open(string path, TimeSpan busyTimeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(busyTimeout, TimeSpan.Zero);
        var database = new SqliteDatabase(path, busyTimeout);
        database.Guard(() =>
        {
            using var connection = database.Connect();
            connection.Run("PRAGMA journal_mode = WAL");
            SqliteMigrations.Apply(connection, path);
            return true;
        });
        return database;
    }

    /// <summary>Reads from one snapshot.</summary>
    public T Read<T>(Func<SqliteConnection, T> read) => Guard(() =>
    {
        using var connection = Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return read(connection);
    });

    /// <summary>
    /// Writes in one transaction that holds the write lock from its beginning, so that what it reads stays true.
    /// </summary>
    public T Write<T>(Func<SqliteConnection, T> write) => Guard(() =>
    {
        using var connection = Connect();
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = write(connection);
        transaction.Commit();
        return result;
    });

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Run($"PRAGMA busy_timeout = {(long)busyTimeout.TotalMilliseconds}; PRAGMA synchronous = NORMAL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw new StoreException(
                new Problem(
                    MetadataDiagnostics.DatabaseBusy,
                    $"The database was locked by others for longer than {busyTimeout} (hours:minutes:seconds)",
                    path,
                    Remedy: "Look for a process that holds a transaction open, or pass a longer busyTimeout to MlopsStore.Open."),
                e);
        }
        catch (SqliteException e)
        {
            throw new StoreException(
                new Problem(
                    MetadataDiagnostics.DatabaseFailed,
                    $"The database refused an operation: {e.Message}",
                    path,
                    "a database file of Mlops.Metadata.Sqlite that this process may write",
                    "Check the rights, the free space and the file; restore it from a backup when it is damaged."),
                e);
        }
    }
}
