using System.Buffers.Binary;

namespace Mlops.Data;

/// <summary>
/// Writes batches as an Arrow IPC file, which other implementations of Apache Arrow open. Equal batches give equal bytes on every
/// machine.
/// </summary>
/// <remarks>
/// Not thread-safe. Each batch becomes one record batch. A text column that comes dictionary-encoded in the first batch is
/// dictionary-encoded in the file, with one dictionary for all batches, written behind them; other text columns are plain.
/// </remarks>
public sealed class ArrowFileWriter
{
    private static readonly byte[] Magic = [.. "ARROW1"u8, 0, 0];

    private readonly DataSchema schema;
    private readonly ArrowMessageWriter messages;
    private readonly List<ArrowBlock> batches = [];
    private bool isComplete;

    /// <summary>Creates a writer. Nothing is written before the first call.</summary>
    /// <param name="stream">
    /// Where to write, from its current position; the caller disposes it after <see cref="CompleteAsync"/>.
    /// </param>
    /// <param name="schema">The columns of all batches.</param>
    public ArrowFileWriter(Stream stream, DataSchema schema)
    {
        messages = new ArrowMessageWriter(stream, schema, "file");
        this.schema = schema;
    }

    /// <summary>The number of rows written so far.</summary>
    public long RowCount => messages.RowCount;

    /// <summary>Writes one batch.</summary>
    /// <param name="batch">A batch with the columns of the schema; still owned by the caller.</param>
    /// <param name="cancellationToken">Stops the writing; the file is then useless.</param>
    /// <exception cref="SchemaException">The batch has other columns.</exception>
    public async ValueTask WriteAsync(DataBatch batch, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(isComplete, this);
        messages.Check(batch);
        if (messages.Position == 0) await StartAsync(batch, cancellationToken);
        batches.Add(await messages.WriteBatchAsync(batch, dictionariesFirst: false, cancellationToken));
    }

    /// <summary>Writes dictionaries and footer: only then the file can be read.</summary>
    /// <param name="cancellationToken">Stops the writing; the file is then useless.</param>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(isComplete, this);
        if (messages.Position == 0) await StartAsync(null, cancellationToken);
        isComplete = true;
        var dictionaries = await messages.WriteDictionariesAsync(cancellationToken);
        await messages.WriteEndAsync(cancellationToken);
        var footer = ArrowMetadata.Footer(schema, messages.Coded, dictionaries, batches);
        await messages.WriteBytesAsync(footer, cancellationToken);
        var end = new byte[10];
        BinaryPrimitives.WriteInt32LittleEndian(end, footer.Length);
        Magic.AsSpan(0, 6).CopyTo(end.AsSpan(4));
        await messages.WriteBytesAsync(end, cancellationToken);
    }

    private async ValueTask StartAsync(DataBatch? first, CancellationToken cancellationToken)
    {
        await messages.WriteBytesAsync(Magic, cancellationToken);
        await messages.WriteSchemaAsync(first, cancellationToken);
    }
}
