namespace Mlops;

/// <summary>Some rows of a data set: a schema and one <see cref="ColumnData"/> for each of its columns.</summary>
/// <remarks>
/// Read-only and thread-safe. The one who receives a batch owns it and disposes it; disposing gives pooled memory back, and
/// neither the batch nor spans taken from it may be used afterwards. A slice shares the memory and is disposed on its own.
/// </remarks>
public sealed class DataBatch : IDisposable
{
    private readonly ColumnData[] columns;
    private readonly SharedBuffers? buffers;
    private int disposed;

    /// <summary>Creates a batch.</summary>
    /// <param name="schema">The columns.</param>
    /// <param name="columns">The values, one entry for each column of the schema, all of the same length.</param>
    /// <param name="buffers">
    /// The pooled memory behind the columns, owned by the batch from now on; null for ordinary arrays.
    /// </param>
    /// <exception cref="SchemaException">A column has another type or length than the schema and its neighbours say.</exception>
    public DataBatch(DataSchema schema, IReadOnlyList<ColumnData> columns, SharedBuffers? buffers = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(columns);
        Schema = schema;
        this.columns = [.. columns];
        this.buffers = buffers;
        if (this.columns.Length != schema.Count)
            throw Misfit($"A batch has {this.columns.Length} columns", $"the {schema.Count} columns of its schema");
        for (var i = 0; i < this.columns.Length; i++)
        {
            if (this.columns[i].Type != schema.Fields[i].Type)
                throw Misfit($"Column '{schema.Fields[i].Name}' holds {this.columns[i].Type}", schema.Fields[i].Type.ToString());
            if (this.columns[i].Length != this.columns[0].Length)
                throw Misfit($"Column '{schema.Fields[i].Name}' has {this.columns[i].Length} rows", $"{this.columns[0].Length} as in the first column");
        }
    }

    /// <summary>The columns.</summary>
    public DataSchema Schema { get; }

    /// <summary>The number of rows.</summary>
    public int RowCount => columns.Length == 0 ? 0 : columns[0].Length;

    /// <summary>Where the rows come from, for messages. The default value is empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>The number of the first row within its source, from 1. The default value is 1.</summary>
    public long FirstRow { get; init; } = 1;

    /// <summary>
    /// The number of each row within its source, when rows between them were left out; empty, as by default, when the rows follow
    /// each other from <see cref="FirstRow"/> on. Memory that the batch may keep: not pooled.
    /// </summary>
    /// <exception cref="ArgumentException">There are not as many numbers as rows.</exception>
    public ReadOnlyMemory<long> RowNumbers
    {
        get;
        init => field = value.IsEmpty || value.Length == RowCount
            ? value
            : throw new ArgumentException($"There are {value.Length} numbers for {RowCount} rows.", nameof(value));
    }

    /// <summary>The values of the columns, in the order of the schema.</summary>
    /// <exception cref="ObjectDisposedException">The batch was disposed.</exception>
    public ReadOnlySpan<ColumnData> Columns
    {
        get
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref disposed) != 0, this);
            return columns;
        }
    }

    /// <summary>The values of one column.</summary>
    /// <param name="index">The place in the schema.</param>
    public ColumnData this[int index] => Columns[index];

    /// <summary>The values of one column, by name: once per batch, not per row.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="SchemaException">There is no such column.</exception>
    public ColumnData this[string name] => Columns[Schema.IndexOf(name)];

    /// <summary>The number of a row within its source, from 1: what a message calls it.</summary>
    /// <param name="row">The row of the batch, from 0.</param>
    public long RowNumber(int row) => RowNumbers.IsEmpty ? FirstRow + row : RowNumbers.Span[row];

    /// <summary>Some of the rows, without copying. The slice is disposed on its own.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">The number of rows.</param>
    public DataBatch Slice(int start, int length)
    {
        var sliced = new ColumnData[columns.Length];
        for (var i = 0; i < sliced.Length; i++) sliced[i] = Columns[i].Slice(start, length);
        buffers?.AddReference();
        return new DataBatch(Schema, sliced, buffers)
        {
            Source = Source,
            FirstRow = start < RowCount ? RowNumber(start) : FirstRow + start,
            RowNumbers = RowNumbers.IsEmpty ? default : RowNumbers.Slice(start, length),
        };
    }

    /// <summary>
    /// Some of the columns, without copying, in the order of the schema given. The result is disposed on its own.
    /// </summary>
    /// <param name="schema">Columns of this batch, with the same types.</param>
    /// <exception cref="SchemaException">A column is not in this batch or has another type.</exception>
    public DataBatch Select(DataSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var selected = new ColumnData[schema.Count];
        for (var i = 0; i < selected.Length; i++) selected[i] = this[schema.Fields[i].Name];
        // A schema that does not fit throws here, before the memory is counted twice.
        var batch = new DataBatch(schema, selected, buffers) { Source = Source, FirstRow = FirstRow, RowNumbers = RowNumbers };
        buffers?.AddReference();
        return batch;
    }

    /// <summary>Gives pooled memory back, when no slice shares it any more. May be called more than once.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0) buffers?.Dispose();
    }

    private static SchemaException Misfit(string found, string expected) => new(new Problem(
        DiagnosticCodes.WrongColumnType, found, Expected: expected, Remedy: "Build the batch from the schema that it states."));
}
