using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>Runs one query on a connection of its own and reads it in batches. What the provider throws becomes a typed error.</summary>
internal sealed class QueryReader(Func<DbConnection> connect, DatabaseQuery query, DatabaseOptions options)
{
    private readonly string name = query.ToString();

    /// <summary>The columns of the result, as the provider says.</summary>
    public async ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = Command(connection);
        await using var reader = await ExecuteAsync(command, cancellationToken);
        var fields = new List<Field>();
        var nullable = await NullableAsync(reader, cancellationToken);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var type = DatabaseTypes.Of(reader.GetFieldType(i))
                ?? throw DatabaseProblems.Unsupported(name, reader.GetName(i), reader.GetDataTypeName(i), null);
            fields.Add(new Field(CheckedName(reader, i), type, nullable[i]));
        }
        return new DataSchema(fields);
    }

    /// <summary>The rows; the caller disposes each batch.</summary>
    public async IAsyncEnumerable<DataBatch> ReadAsync(
        DataSchema schema, RowSample? sample, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = Command(connection);
        await using var reader = await ExecuteAsync(command, cancellationToken);
        for (var i = 0; i < reader.FieldCount; i++) CheckedName(reader, i);
        var builder = new BatchBuilder(schema);
        var columns = schema.Fields.Select((f, i) => new DatabaseColumn(name, f, OrdinalOf(reader, f.Name), builder[i])).ToArray();
        var sampler = sample?.Of(name);
        var numbers = new List<long>();
        var row = 0L;
        while (await NextAsync(reader, row, cancellationToken))
        {
            row++;
            if (sampler is { } rows && !rows.Keeps(row)) continue;
            foreach (var column in columns) column.Append(reader, row);
            numbers.Add(row);
            if (numbers.Count == options.BatchRows) yield return Cut(builder, numbers);
        }
        if (numbers.Count > 0) yield return Cut(builder, numbers);
    }

    private DataBatch Cut(BatchBuilder builder, List<long> numbers)
    {
        var batch = builder.Build(name, numbers[0]);
        if (batch.Schema.Count > 0 && numbers[^1] - numbers[0] != numbers.Count - 1)
        {
            // The columns stay where they are: the batch lives as long as the one with the numbers.
            var buffers = new SharedBuffers();
            buffers.Adopt(batch);
            batch = new DataBatch(batch.Schema, batch.Columns.ToArray(), buffers)
            {
                Source = name, FirstRow = numbers[0], RowNumbers = numbers.ToArray(),
            };
        }
        numbers.Clear();
        return batch;
    }

    private async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        DbConnection? connection = null;
        try
        {
            connection = connect() ?? throw new InvalidOperationException("There is no connection");
            if (connection.State == ConnectionState.Closed) await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch (Exception e) when (IsFailure(e))
        {
            if (connection is not null) await connection.DisposeAsync();
            throw DatabaseProblems.Failed(name, 0, e);
        }
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = query.Sql;
        if (options.CommandTimeout is { } timeout) command.CommandTimeout = (int)Math.Ceiling(timeout.TotalSeconds);
        foreach (var (key, value) in query.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (key, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private async ValueTask<DbDataReader> ExecuteAsync(DbCommand command, CancellationToken cancellationToken)
    {
        try
        {
            return await command.ExecuteReaderAsync(cancellationToken);
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw DatabaseProblems.Failed(name, 0, e);
        }
    }

    private async ValueTask<bool> NextAsync(DbDataReader reader, long row, CancellationToken cancellationToken)
    {
        // Providers look at the token at the latest when they wait: rows that are at hand would be read on.
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await reader.ReadAsync(cancellationToken);
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw DatabaseProblems.Failed(name, row, e);
        }
    }

    private string CheckedName(DbDataReader reader, int ordinal)
    {
        var column = reader.GetName(ordinal);
        var isDoubled = Enumerable.Range(0, ordinal).Any(i => reader.GetName(i) == column);
        return column.Length > 0 && !isDoubled ? column : throw DatabaseProblems.Columns(name, column);
    }

    private static int OrdinalOf(DbDataReader reader, string column) =>
        Enumerable.Range(0, reader.FieldCount).FirstOrDefault(i => reader.GetName(i) == column, -1);

    private static async ValueTask<bool[]> NullableAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        try
        {
            var columns = await reader.GetColumnSchemaAsync(cancellationToken);
            return [.. Enumerable.Range(0, reader.FieldCount).Select(i => i >= columns.Count || columns[i].AllowDBNull != false)];
        }
        catch (NotSupportedException)
        {
            return [.. Enumerable.Repeat(true, reader.FieldCount)];
        }
    }

    private static bool IsFailure(Exception e) => e is DbException or InvalidOperationException or TimeoutException or IOException;
}
