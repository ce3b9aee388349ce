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

    private readonly Stream stream;
    private readonly DataSchema schema;
    private readonly ArrowBody body = new();
    private readonly List<ArrowBlock> batches = [];
    private readonly ArrowDictionary?[] dictionaries;
    private readonly bool[] coded;
    private long position;
    private bool isComplete;

    /// <summary>Creates a writer. Nothing is written before the first call.</summary>
    /// <param name="stream">
    /// Where to write, from its current position; the caller disposes it after <see cref="CompleteAsync"/>.
    /// </param>
    /// <param name="schema">The columns of all batches.</param>
    public ArrowFileWriter(Stream stream, DataSchema schema)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(schema);
        this.stream = stream;
        this.schema = schema;
        dictionaries = new ArrowDictionary?[schema.Count];
        coded = new bool[schema.Count];
    }

    /// <summary>The number of rows written so far.</summary>
    public long RowCount { get; private set; }

    /// <summary>Writes one batch.</summary>
    /// <param name="batch">A batch with the columns of the schema; still owned by the caller.</param>
    /// <param name="cancellationToken">Stops the writing; the file is then useless.</param>
    /// <exception cref="SchemaException">The batch has other columns.</exception>
    public async ValueTask WriteAsync(DataBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ObjectDisposedException.ThrowIf(isComplete, this);
        CheckColumns(batch.Schema);
        if (position == 0) await StartAsync(batch, cancellationToken);
        body.Clear();
        for (var i = 0; i < schema.Count; i++)
        {
            if (dictionaries[i] is { } dictionary) body.AddCodes((StringData)batch[i], dictionary.Encode((StringData)batch[i]));
            else body.Add(batch[i]);
        }
        batches.Add(await MessageAsync(ArrowMetadata.BatchMessage(body, batch.RowCount), body.Bytes, cancellationToken));
        RowCount += batch.RowCount;
    }

    /// <summary>Writes dictionaries and footer: only then the file can be read.</summary>
    /// <param name="cancellationToken">Stops the writing; the file is then useless.</param>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(isComplete, this);
        if (position == 0) await StartAsync(null, cancellationToken);
        isComplete = true;
        var places = new List<ArrowBlock>();
        for (var i = 0; i < dictionaries.Length; i++)
        {
            if (dictionaries[i] is not { } dictionary) continue;
            body.Clear();
            body.Add(dictionary.ToColumn());
            places.Add(await MessageAsync(ArrowMetadata.DictionaryMessage(body, dictionary.Count, i), body.Bytes, cancellationToken));
        }
        await WriteBytesAsync(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0 }, cancellationToken);
        var footer = ArrowMetadata.Footer(schema, coded, places, batches);
        await WriteBytesAsync(footer, cancellationToken);
        var end = new byte[10];
        BinaryPrimitives.WriteInt32LittleEndian(end, footer.Length);
        Magic.AsSpan(0, 6).CopyTo(end.AsSpan(4));
        await WriteBytesAsync(end, cancellationToken);
    }

    private async ValueTask StartAsync(DataBatch? first, CancellationToken cancellationToken)
    {
        for (var i = 0; i < schema.Count && first is not null; i++)
        {
            coded[i] = first[i] is StringData { Dictionary: not null };
            dictionaries[i] = coded[i] ? new ArrowDictionary() : null;
        }
        await WriteBytesAsync(Magic, cancellationToken);
        await MessageAsync(ArrowMetadata.SchemaMessage(schema, coded), default, cancellationToken);
    }

    private async ValueTask<ArrowBlock> MessageAsync(
        byte[] metadata, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var start = position;
        var framed = new byte[(8 + metadata.Length + 7) & ~7];
        BinaryPrimitives.WriteUInt32LittleEndian(framed, 0xFFFFFFFF);
        BinaryPrimitives.WriteInt32LittleEndian(framed.AsSpan(4), framed.Length - 8);
        metadata.CopyTo(framed, 8);
        await WriteBytesAsync(framed, cancellationToken);
        await WriteBytesAsync(content, cancellationToken);
        return new ArrowBlock(start, framed.Length, content.Length);
    }

    private async ValueTask WriteBytesAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(bytes, cancellationToken);
        position += bytes.Length;
    }

    private void CheckColumns(DataSchema actual)
    {
        for (var i = 0; i < Math.Max(schema.Count, actual.Count); i++)
        {
            if (i < schema.Count && i < actual.Count && schema.Fields[i].Name == actual.Fields[i].Name
                && schema.Fields[i].Type == actual.Fields[i].Type) continue;
            throw new SchemaException(new Problem(
                DiagnosticCodes.WrongColumnType,
                i < actual.Count ? $"Column {i + 1} of a batch is {actual.Fields[i]}" : $"A batch has {actual.Count} columns",
                "Arrow file that is being written",
                i < schema.Count ? schema.Fields[i].ToString() : $"{schema.Count} columns",
                "Read the batches with the schema of the file: ReadRequest.Schema."));
        }
    }
}
