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
}
