namespace Mlops.Data;

/// <summary>
/// Writes batches as JSON Lines in UTF-8 with LF, so that they are read back exactly. A column <c>address.city</c> is written as
/// the property <c>city</c> of an object <c>address</c>; a missing value as <c>null</c>.
/// </summary>
/// <remarks>Thread-safe: nothing is kept between calls. Equal batches give equal bytes.</remarks>
public static class JsonLinesWriter
{
    /// <summary>Writes all rows.</summary>
    /// <param name="stream">Where to; it is flushed and left open.</param>
    /// <param name="schema">The columns: each batch has them, by name.</param>
    /// <param name="batches">The rows; each batch is disposed after it was written.</param>
    /// <param name="cancellationToken">Stops the writing within one batch.</param>
    /// <exception cref="SchemaException">A batch lacks a column, or has it with another type.</exception>
    /// <exception cref="DataException">A value would not be read back as it is.</exception>
    public static async ValueTask WriteAsync(
        Stream stream, DataSchema schema, IAsyncEnumerable<DataBatch> batches, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(batches);
        var output = TextRows.Buffer();
        using var formatter = new JsonRowFormatter(schema, output);
        await TextRows.WriteAsync(stream, schema, batches, output, formatter.WriteRow, cancellationToken);
    }
}
