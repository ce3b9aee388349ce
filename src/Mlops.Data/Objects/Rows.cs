namespace Mlops.Data;

/// <summary>Rows that are already in memory, as data sets.</summary>
public static class Rows
{
    /// <summary>The number of rows of one batch.</summary>
    internal const int BatchRows = 65_536;

    /// <summary>Records as a data set. They are copied into columns at once.</summary>
    /// <typeparam name="T">A record with <c>[DataRow]</c>.</typeparam>
    /// <param name="rows">The records.</param>
    public static Dataset<T> Of<T>(IEnumerable<T> rows) where T : IDataRow<T>
    {
        ArgumentNullException.ThrowIfNull(rows);
        var builder = new BatchBuilder(T.Schema);
        var batches = new List<DataBatch>();
        long firstRow = 1;
        foreach (var row in rows)
        {
            T.Append(row, builder);
            if (builder.RowCount == BatchRows) Cut();
        }
        if (builder.RowCount > 0) Cut();
        return new Dataset<T>(Of(T.Schema, batches), T.Schema);

        void Cut()
        {
            var batch = builder.Build("rows", firstRow);
            firstRow += batch.RowCount;
            batches.Add(batch);
        }
    }

    /// <summary>
    /// Rows with columns that are declared at run time, as values by name. They are copied into columns at once.
    /// </summary>
    /// <param name="schema">The columns.</param>
    /// <param name="rows">
    /// For each row its values, as <see cref="Row"/> gives them, or narrower numbers; a column without a value is missing.
    /// </param>
    /// <exception cref="SchemaException">A name is not in the schema, or a value does not fit its column.</exception>
    public static Dataset<Row> OfValues(DataSchema schema, IEnumerable<IReadOnlyDictionary<string, object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(rows);
        var builder = new BatchBuilder(schema);
        var batches = new List<DataBatch>();
        long number = 0;
        foreach (var row in rows)
        {
            number++;
            foreach (var name in row.Keys.Where(n => schema.Find(n) < 0)) throw schema.Unknown(name, $"rows, row {number}");
            for (var i = 0; i < schema.Count; i++)
            {
                var value = row.GetValueOrDefault(schema.Fields[i].Name);
                if (!ValueAppender.TryAppend(builder[i], value)) throw Misfit(schema.Fields[i], value, number);
            }
            if (builder.RowCount == BatchRows) batches.Add(builder.Build("rows", number - BatchRows + 1));
        }
        if (builder.RowCount > 0) batches.Add(builder.Build("rows", number - builder.RowCount + 1));
        return new Dataset<Row>(Of(schema, batches), schema);
    }

    /// <summary>Records that are produced anew for each reading, as a data set in bounded memory.</summary>
    /// <typeparam name="T">A record with <c>[DataRow]</c>.</typeparam>
    /// <param name="name">What they are, for messages.</param>
    /// <param name="rows">Starts the records from the first one, each time it is called: the same ones in the same order.</param>
    public static Dataset<T> Stream<T>(string name, Func<IAsyncEnumerable<T>> rows) where T : IDataRow<T>
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(rows);
        return new Dataset<T>(new StreamSource<T>(name, rows, false), T.Schema);
    }

    /// <summary>
    /// Records that can be read once, such as those of a queue, as a data set in bounded memory. A second reading is a
    /// <see cref="DataException"/>.
    /// </summary>
    /// <typeparam name="T">A record with <c>[DataRow]</c>.</typeparam>
    /// <param name="name">What they are, for messages.</param>
    /// <param name="rows">The records.</param>
    public static Dataset<T> StreamOnce<T>(string name, IAsyncEnumerable<T> rows) where T : IDataRow<T>
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(rows);
        return new Dataset<T>(new StreamSource<T>(name, () => rows, true), T.Schema);
    }

    /// <summary>Batches as a source. It keeps them; readers receive slices that share their memory.</summary>
    /// <param name="schema">The columns of all batches.</param>
    /// <param name="batches">The batches; not to be disposed while the source is in use.</param>
    /// <exception cref="SchemaException">A batch has other columns.</exception>
    public static IDataSource Of(DataSchema schema, IReadOnlyList<DataBatch> batches)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(batches);
        foreach (var batch in batches)
        {
            if (batch.Schema.HasSameColumns(schema)) continue;
            throw new SchemaException(new Problem(
                DiagnosticCodes.WrongColumnType, $"A batch has the columns {batch.Schema}", "rows in memory", schema.ToString(),
                "Build all batches with one schema."));
        }
        return new BatchSource(schema, [.. batches]);
    }

    private static SchemaException Misfit(Field field, object? value, long row) => new(new Problem(
        DiagnosticCodes.ValueDoesNotFit,
        $"Column '{field.Name}' has a value of type {value?.GetType().Name}",
        $"rows, row {row}",
        field.Type.ToString(),
        "Convert the value, or declare the column with another type."));
}
