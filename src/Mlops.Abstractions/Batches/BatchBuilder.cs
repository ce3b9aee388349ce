namespace Mlops;

/// <summary>Collects rows into batches. Serving keeps one with a single row and reads it through <see cref="View"/>.</summary>
/// <remarks>Not thread-safe. Every column gets exactly one value for each row.</remarks>
public sealed class BatchBuilder
{
    private readonly ColumnBuilder[] columns;

    // Of a builder of one row, the columns whose values are not held in place.
    private readonly ColumnBuilder[]? loose;
    private readonly CellStore? cells;
    private DataBatch? view;

    /// <summary>Creates a builder.</summary>
    /// <param name="schema">The columns.</param>
    public BatchBuilder(DataSchema schema)
        : this(schema, null)
    {
    }

    private BatchBuilder(DataSchema schema, CellStore? cells)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
        this.cells = cells;
        columns = [.. schema.Fields.Select((f, i) => ColumnBuilder.For(f.Type, cells, i))];
        if (cells is null) return;
        loose = Array.FindAll(columns, c => c.Length == 0);
        foreach (var column in loose) column.AppendMissing();
        View();
    }

    /// <summary>
    /// Creates a builder for one row that is written again and again, at the least cost: the row lies where it is read. Call
    /// <see cref="Clear"/>, append one value to every column, then read <see cref="View"/>, which always has one row.
    /// </summary>
    /// <param name="schema">The columns.</param>
    public static BatchBuilder OneRow(DataSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new BatchBuilder(schema, new CellStore(schema.Count));
    }

    /// <summary>True for a builder of <see cref="OneRow"/>.</summary>
    public bool IsOneRow => cells is not null;

    /// <summary>The columns.</summary>
    public DataSchema Schema { get; }

    /// <summary>
    /// The numbers, booleans and times of the row, to be written without a look at each column: for generated code. Texts, lists,
    /// vectors and bytes are appended to their builders.
    /// </summary>
    /// <param name="schema">The columns as the caller knows them.</param>
    /// <param name="row">Writes the row.</param>
    /// <returns>False when the builder holds many rows, or was not made for this very schema.</returns>
    public bool TryGetCells(DataSchema schema, out RowCells row)
    {
        var isOurs = cells is not null && ReferenceEquals(schema, Schema);
        row = isOurs ? new RowCells(cells!) : default;
        return isOurs;
    }

    /// <summary>The number of rows so far: those of the first column.</summary>
    public int RowCount => columns.Length == 0 ? 0 : columns[0].Length;

    /// <summary>The builder of one column.</summary>
    /// <param name="index">The place in the schema.</param>
    public ColumnBuilder this[int index] => columns[index];

    /// <summary>The builder of a number or timestamp column.</summary>
    /// <typeparam name="T">The type in memory.</typeparam>
    /// <param name="index">The place in the schema.</param>
    public PrimitiveBuilder<T> Primitive<T>(int index) where T : unmanaged => (PrimitiveBuilder<T>)columns[index];

    /// <summary>The builder of a boolean column.</summary>
    /// <param name="index">The place in the schema.</param>
    public BooleanBuilder Boolean(int index) => (BooleanBuilder)columns[index];

    /// <summary>The builder of a text column.</summary>
    /// <param name="index">The place in the schema.</param>
    public TextBuilder Text(int index) => (TextBuilder)columns[index];

    /// <summary>The builder of a column of bytes.</summary>
    /// <param name="index">The place in the schema.</param>
    public BytesBuilder Bytes(int index) => (BytesBuilder)columns[index];

    /// <summary>Forgets all rows and keeps the memory.</summary>
    public void Clear()
    {
        foreach (var column in loose ?? columns) column.Clear();
    }

    /// <summary>
    /// The rows so far, over the memory of the builder: the same batch each time, valid until the builder changes. Nothing is
    /// allocated after the first call. Disposing it does nothing. A selection of its columns that was taken once
    /// (<see cref="DataBatch.Select"/>) shares them, so it also shows the rows of the latest call.
    /// </summary>
    public DataBatch View()
    {
        foreach (var column in loose ?? columns) column.View();
        return view ??= new DataBatch(Schema, [.. columns.Select(c => c.View())]);
    }

    /// <summary>The rows so far as a batch of its own, which the caller disposes; the builder starts anew.</summary>
    /// <param name="source">Where the rows come from, for messages.</param>
    /// <param name="firstRow">The number of the first row within its source, from 1.</param>
    /// <exception cref="InvalidOperationException">The builder is one of <see cref="OneRow"/>.</exception>
    public DataBatch Build(string source = "", long firstRow = 1)
    {
        if (IsOneRow) throw new InvalidOperationException("The row of a builder of one row stays in it: read View.");
        var buffers = new SharedBuffers();
        var built = new ColumnData[columns.Length];
        for (var i = 0; i < columns.Length; i++) built[i] = columns[i].Detach(buffers);
        return new DataBatch(Schema, built, buffers) { Source = source, FirstRow = firstRow };
    }
}
