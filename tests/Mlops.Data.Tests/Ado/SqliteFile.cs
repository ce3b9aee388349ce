using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Mlops.Data.Tests;

/// <summary>A SQLite database in a temporary file.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"mlops-{Guid.NewGuid():N}.db");
    private int opened;

    static SqliteFile() => SQLitePCL.Batteries_V2.Init();

    public SqliteFile(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>How many connections were asked for.</summary>
    public int Opened => opened;

    public DbConnection Connect()
    {
        Interlocked.Increment(ref opened);
        return new SqliteConnection($"Data Source={path};Pooling=False");
    }

    public void Dispose() => File.Delete(path);
}
