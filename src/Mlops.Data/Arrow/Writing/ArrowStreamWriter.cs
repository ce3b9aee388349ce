namespace Mlops.Data;

/// <summary>
/// Writes batches as an Arrow IPC stream, for pipes, sockets and whoever reads while it is written. Equal batches give equal bytes
/// on every machine.
/// </summary>
/// <remarks>
/// Not thread-safe. Each batch becomes one record batch and can be read as soon as it is written. A text column that comes
/// dictionary-encoded in the first batch is dictionary-encoded in the stream: texts that are new stand before the record batch
/// that needs them, as delta dictionaries. Other text columns are plain.
/// </remarks>
public sealed class ArrowStreamWriter
{
    private readonly ArrowMessageWriter messages;
    private bool isComplete;

    /// <summary>Creates a writer. Nothing is written before the first call.</summary>
    /// <param name="stream">
    /// Where to write; need not be seekable; the caller disposes it after <see cref="CompleteAsync"/>.
    /// </param>
    /// <param name="schema">The columns of all batches.</param>
    public ArrowStreamWriter(Stream stream, DataSchema schema) => messages = new ArrowMessageWriter(stream, schema, "stream");

    /// <summary>The number of rows written so far.</summary>
    public long RowCount => messages.RowCount;

    /// <summary>Writes one batch.</summary>
    /// <param name="batch">A batch with the columns of the schema; still owned by the caller.</param>
    /// <param name="cancellationToken">Stops the writing; the stream is then torn.</param>
    /// <exception cref="SchemaException">The batch has other columns.</exception>
    public async ValueTask WriteAsync(DataBatch batch, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(isComplete, this);
        messages.Check(batch);
        if (messages.Position == 0) await messages.WriteSchemaAsync(batch, cancellationToken);
        await messages.WriteBatchAsync(batch, dictionariesFirst: true, cancellationToken);
    }

    /// <summary>Writes the mark of the end.</summary>
    /// <param name="cancellationToken">Stops the writing; the stream is then torn.</param>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(isComplete, this);
        if (messages.Position == 0) await messages.WriteSchemaAsync(null, cancellationToken);
        isComplete = true;
        await messages.WriteEndAsync(cancellationToken);
    }
}
