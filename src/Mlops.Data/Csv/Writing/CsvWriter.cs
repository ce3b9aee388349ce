namespace Mlops.Data;

/// <summary>
/// Writes batches as CSV in UTF-8 with LF: quotes only where they are needed, numbers so that they are read back exactly.
/// </summary>
/// <remarks>Thread-safe: nothing is kept between calls. Equal batches and options give equal bytes.</remarks>
public static class CsvWriter
{
    /// <summary>Writes a header, unless the options say that there is none, and all rows.</summary>
    /// <param name="stream">Where to; it is flushed and left open.</param>
    /// <param name="schema">The columns: each batch has them, by name.</param>
    /// <param name="batches">The rows; each batch is disposed after it was written.</param>
    /// <param name="options">
    /// Delimiter, quote, header and null tokens; the first null token stands for missing values. Null for the defaults.
    /// </param>
    /// <param name="cancellationToken">Stops the writing within one batch.</param>
    /// <exception cref="SchemaException">A batch lacks a column, or has it with another type.</exception>
    /// <exception cref="DataException">A value would not be read back as it is.</exception>
    public static async ValueTask WriteAsync(
        Stream stream,
        DataSchema schema,
        IAsyncEnumerable<DataBatch> batches,
        CsvOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(batches);
        var chosen = (options ?? CsvOptions.Default).Checked();
        var output = TextRows.Buffer();
        var formatter = new CellFormatter(chosen, schema, output);
        if (chosen.HasHeader) formatter.WriteHeader();
        await TextRows.WriteAsync(stream, schema, batches, output, formatter.WriteRow, cancellationToken);
    }
}
