using Microsoft.Data.Sqlite;

namespace Mlops.Metadata.Sqlite;

/// <summary>Runs SQL with numbered parameters: <c>$1</c>, <c>$2</c> and so on.</summary>
internal static class SqliteCommands
{
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Create(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Inserts one row and returns its row number.</summary>
    public static long Insert(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        connection.Run(sql, values);
        return connection.Query("SELECT last_insert_rowid()", row => row.GetInt64(0)).Single();
    }

    public static List<T> Query<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = Create(connection, sql, values);
        using var rows = command.ExecuteReader();
        var results = new List<T>();
        while (rows.Read()) results.Add(read(rows));
        return results;
    }

    public static string? GetText(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? GetNumber(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static DateTimeOffset GetTime(this SqliteDataReader row, int column) => FromMicroseconds(row.GetInt64(column));

    public static long ToMicroseconds(this DateTimeOffset time) =>
        (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    private static SqliteCommand Create(SqliteConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this package; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${i + 1}"), values[i] ?? DBNull.Value);
        return command;
    }
}
