using System.Globalization;

namespace Mlops.Data;

/// <summary>The sentences for what can go wrong with a query.</summary>
internal static class DatabaseProblems
{
    public static DataException Failed(string query, long row, Exception cause) => new(
        new Problem(
            DatabaseDiagnostics.QueryFailed,
            row == 0 ? $"The query failed: {OneLine(cause)}" : string.Create(CultureInfo.InvariantCulture, $"The query failed after {row} rows: {OneLine(cause)}"),
            query,
            "a query that the database runs",
            "Run the query in the shell of the database; check the connection, the rights and the timeout."),
        cause);

    public static SchemaException Unsupported(string query, string column, string found, ColumnType? wanted) => new(new Problem(
        DatabaseDiagnostics.UnsupportedType,
        $"Column '{column}' has the type {found}" + (wanted is null ? "" : $" and is asked for as {wanted}"),
        query,
        wanted is null ? "a boolean, number, text, time, duration, GUID or bytes" : "a type that can become it",
        "Cast the column in the query, for example to text, or declare it with another type."));

    public static DataException Value(string query, long row, string column, string found, ColumnType wanted, Exception? cause) => new(
        new Problem(
            DatabaseDiagnostics.ValueDoesNotFit,
            $"Column '{column}' has the value '{found}'",
            string.Create(CultureInfo.InvariantCulture, $"{query}, row {row}"),
            wanted.ToString(),
            "Mend the value, cast it in the query, or declare the column with another type."),
        cause);

    public static SchemaException Columns(string query, string name) => new(new Problem(
        DatabaseDiagnostics.InvalidColumns,
        name.Length == 0 ? "A column of the query has no name" : $"Two columns of the query are named '{name}'",
        query,
        "names that are unique and not empty",
        "Name the columns in the query: select price as list_price."));

    private static string OneLine(Exception cause) => cause.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
