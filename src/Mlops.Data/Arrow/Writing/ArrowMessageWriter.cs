using System.Buffers.Binary;

namespace Mlops.Data;

/// <summary>Writes the messages that files and streams have in common: schema, dictionaries and record batches.</summary>
internal sealed class ArrowMessageWriter
{
    private readonly Stream stream;
    private readonly DataSchema schema;
    private readonly string container;
    private readonly ArrowBody body = new();
    private readonly ArrowDictionary?[] dictionaries;
    private readonly int[] written;

    public ArrowMessageWriter(Stream stream, DataSchema schema, string container)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(schema);
        this.stream = stream;
        this.schema = schema;
        this.container = container;
        dictionaries = new ArrowDictionary?[schema.Count];
        written = new int[schema.Count];
        Coded = new bool[schema.Count];
    }

    /// <summary>Which columns are dictionary-encoded: those that come so in the first batch.</summary>
    public bool[] Coded { get; }

    /// <summary>The number of bytes written so far.</summary>
    public long Position { get; private set; }

    public long RowCount { get; private set; }

    public async ValueTask WriteSchemaAsync(DataBatch? first, CancellationToken cancellationToken)
    {
        for (var i = 0; i < schema.Count && first is not null; i++)
        {
            Coded[i] = first[i] is StringData { Dictionary: not null };
            dictionaries[i] = Coded[i] ? new ArrowDictionary() : null;
        }
        await MessageAsync(ArrowMetadata.SchemaMessage(schema, Coded), default, cancellationToken);
    }

    /// <summary>Refuses a batch with other columns than those of the schema.</summary>
    public void Check(DataBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var actual = batch.Schema;
        for (var i = 0; i < Math.Max(schema.Count, actual.Count); i++)
        {
            if (i < schema.Count && i < actual.Count && schema.Fields[i].Name == actual.Fields[i].Name
                && schema.Fields[i].Type == actual.Fields[i].Type) continue;
            throw new SchemaException(new Problem(
                DiagnosticCodes.WrongColumnType,
                i < actual.Count ? $"Column {i + 1} of a batch is {actual.Fields[i]}" : $"A batch has {actual.Count} columns",
                $"Arrow {container} that is being written",
                i < schema.Count ? schema.Fields[i].ToString() : $"{schema.Count} columns",
                $"Read the batches with the schema of the {container}: ReadRequest.Schema."));
        }
    }

    /// <summary>Writes a record batch; what it adds to the dictionaries goes before it when they are wanted there.</summary>
    public async ValueTask<ArrowBlock> WriteBatchAsync(DataBatch batch, bool dictionariesFirst, CancellationToken cancellationToken)
    {
        var codes = new int[schema.Count][];
        for (var i = 0; i < schema.Count; i++)
            if (dictionaries[i] is { } dictionary) codes[i] = dictionary.Encode((StringData)batch[i]);
        if (dictionariesFirst) await WriteDictionariesAsync(cancellationToken);
        body.Clear();
        for (var i = 0; i < schema.Count; i++)
        {
            if (codes[i] is { } coded) body.AddCodes((StringData)batch[i], coded);
            else body.Add(batch[i]);
        }
        RowCount += batch.RowCount;
        return await MessageAsync(ArrowMetadata.BatchMessage(body, batch.RowCount), body.Bytes, cancellationToken);
    }

    /// <summary>Writes what the dictionaries have and what was not written yet: at first all, then what is new.</summary>
    public async ValueTask<List<ArrowBlock>> WriteDictionariesAsync(CancellationToken cancellationToken)
    {
        var places = new List<ArrowBlock>();
        for (var i = 0; i < dictionaries.Length; i++)
        {
            // The count is kept with one more, so that 0 says that nothing was written: an empty dictionary must be there too.
            if (dictionaries[i] is not { } dictionary || written[i] == dictionary.Count + 1) continue;
            body.Clear();
            var start = Math.Max(0, written[i] - 1);
            body.Add(dictionary.ToColumn(start));
            var metadata = ArrowMetadata.DictionaryMessage(body, dictionary.Count - start, i, isDelta: written[i] > 0);
            places.Add(await MessageAsync(metadata, body.Bytes, cancellationToken));
            written[i] = dictionary.Count + 1;
        }
        return places;
    }

    /// <summary>Writes the mark of the end.</summary>
    public ValueTask WriteEndAsync(CancellationToken cancellationToken) =>
        WriteBytesAsync(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0 }, cancellationToken);

    public async ValueTask WriteBytesAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(bytes, cancellationToken);
        Position += bytes.Length;
    }

    private async ValueTask<ArrowBlock> MessageAsync(
        byte[] metadata, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var start = Position;
        var framed = new byte[(8 + metadata.Length + 7) & ~7];
        BinaryPrimitives.WriteUInt32LittleEndian(framed, ArrowFrame.Continuation);
        BinaryPrimitives.WriteInt32LittleEndian(framed.AsSpan(4), framed.Length - 8);
        metadata.CopyTo(framed, 8);
        await WriteBytesAsync(framed, cancellationToken);
        await WriteBytesAsync(content, cancellationToken);
        return new ArrowBlock(start, framed.Length, content.Length);
    }
}
