using System.Data.Common;

namespace Mlops.Data;

/// <summary>
/// Queries of any ADO.NET provider as data sets: SQLite, PostgreSQL, SQL Server, DuckDB, Databricks. Nothing is run before the
/// data set is read.
/// </summary>
/// <remarks>
/// Thread-safe. <c>connect</c> gives a new connection each time it is called, open or closed, from any thread: the reader opens
/// it when it is closed, runs one query, and disposes it. Row numbers count the rows of a query. A database may give rows in any
/// order unless the query has <c>order by</c>; and it may have changed when it is asked again: store the rows as a dataset
/// artifact when they are needed twice. <c>docs/how-to/read-a-database.md</c> says which type becomes which column.
/// </remarks>
public static class Database
{
    private static readonly DataSchema Undeclared = new();

    /// <summary>A query as rows of a record.</summary>
    /// <typeparam name="T">The record; its schema declares the columns, by the names of the query.</typeparam>
    /// <param name="connect">Gives a connection for one query.</param>
    /// <param name="sql">The query.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    public static Dataset<T> Query<T>(Func<DbConnection> connect, string sql, DatabaseOptions? options = null) where T : IDataRow<T> =>
        Query<T>(connect, [new DatabaseQuery(sql)], options);

    /// <summary>Queries as rows of a record, one after the other in the order given, read at the same time.</summary>
    /// <typeparam name="T">The record; its schema declares the columns, by the names of the queries.</typeparam>
    /// <param name="connect">Gives a connection for one query.</param>
    /// <param name="queries">The queries, at least one; see <see cref="DatabaseQuery.ByRange"/>.</param>
    /// <param name="options">How they are read; null for the defaults.</param>
    public static Dataset<T> Query<T>(Func<DbConnection> connect, IReadOnlyList<DatabaseQuery> queries, DatabaseOptions? options = null)
        where T : IDataRow<T> => new(Source(connect, queries, T.Schema, options), T.Schema);

    /// <summary>Queries with columns that are declared at run time.</summary>
    /// <param name="connect">Gives a connection for one query.</param>
    /// <param name="queries">The queries, at least one, read in the order given.</param>
    /// <param name="schema">The declared columns, by the names of the queries.</param>
    /// <param name="options">How they are read; null for the defaults.</param>
    public static Dataset<Row> Query(
        Func<DbConnection> connect, IReadOnlyList<DatabaseQuery> queries, DataSchema schema, DatabaseOptions? options = null) =>
        new(Source(connect, queries, schema, options), schema);

    /// <summary>A query with the columns that the provider says it has. The query is run once more for that.</summary>
    /// <param name="connect">Gives a connection for one query.</param>
    /// <param name="sql">The query.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="DataException">The query cannot be run.</exception>
    /// <exception cref="SchemaException">A column has a type that no column type holds.</exception>
    public static ValueTask<Dataset<Row>> InferAsync(
        Func<DbConnection> connect, string sql, DatabaseOptions? options = null, CancellationToken cancellationToken = default) =>
        InferAsync(connect, [new DatabaseQuery(sql)], options, cancellationToken);

    /// <summary>Queries with the columns that the provider says the first one has.</summary>
    /// <param name="connect">Gives a connection for one query.</param>
    /// <param name="queries">The queries, at least one, read in the order given.</param>
    /// <param name="options">How they are read; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="DataException">The query cannot be run.</exception>
    /// <exception cref="SchemaException">A column has a type that no column type holds.</exception>
    public static async ValueTask<Dataset<Row>> InferAsync(
        Func<DbConnection> connect,
        IReadOnlyList<DatabaseQuery> queries,
        DatabaseOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var source = Source(connect, queries, Undeclared, options);
        return new Dataset<Row>(source, await source.GetSchemaAsync(cancellationToken));
    }

    private static DatabaseSource Source(
        Func<DbConnection> connect, IReadOnlyList<DatabaseQuery> queries, DataSchema schema, DatabaseOptions? options)
    {
        ArgumentNullException.ThrowIfNull(connect);
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(schema);
        if (queries.Count == 0) throw new ArgumentException("At least one query is needed.", nameof(queries));
        foreach (var query in queries) ArgumentException.ThrowIfNullOrEmpty(query.Sql, nameof(queries));
        return new DatabaseSource(connect, [.. queries], schema, options ?? DatabaseOptions.Default);
    }
}
