using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>An opened Arrow stream: its schema is known, dictionaries and record batches follow in order.</summary>
internal sealed class ArrowStreamContent : ArrowContent
{
    private readonly ArrowMessages messages;

    private ArrowStreamContent(string name, ArrowMessages messages, ArrowColumns columns)
        : base(name, "stream")
    {
        this.messages = messages;
        Columns = columns;
    }

    public override ArrowColumns Columns { get; }

    /// <summary>Takes over the messages and reads the first one.</summary>
    public static async ValueTask<ArrowContent> OpenAsync(string name, ArrowMessages messages, CancellationToken cancellationToken)
    {
        try
        {
            var first = await NextAsync(name, messages, cancellationToken);
            using var bytes = first?.Bytes;
            return ArrowProblems.Guard(name, "stream", () =>
                new ArrowStreamContent(name, messages, ReadSchema(first ?? throw new FormatException("it is empty"))));
        }
        catch
        {
            messages.Dispose();
            throw;
        }
    }

    /// <summary>True when bytes begin as a stream does.</summary>
    public static bool IsStream(FileBytes bytes)
    {
        if (bytes.Length < 16) return false;
        var start = bytes.Span(0, 8);
        return BinaryPrimitives.ReadUInt32LittleEndian(start) == ArrowFrame.Continuation
            && BinaryPrimitives.ReadInt32LittleEndian(start[4..]) is var length && length > 0 && length <= bytes.Length - 8;
    }

    public override async IAsyncEnumerable<ArrowRecord> ReadAsync(
        DataSchema wanted, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var dictionaries = new ArrowDictionaries(Columns, wanted, canReplace: true);
        var index = 0;
        while (await NextAsync(Name, messages, cancellationToken) is { } frame)
        {
            if (IsBatch(frame, dictionaries)) yield return new ArrowRecord(this, index++, frame, dictionaries.Values);
            else frame.Bytes.Dispose();
        }
    }

    protected override void Dispose(bool disposing) => messages.Dispose();

    /// <summary>True for a record batch; takes in any other message.</summary>
    private bool IsBatch(ArrowFrame frame, ArrowDictionaries dictionaries)
    {
        try
        {
            return ArrowProblems.Guard(Name, "stream", () =>
            {
                var (bytes, block) = frame;
                var kind = ArrowMessage.Read(bytes.Span(block.Offset, block.MetadataLength), 0).Kind;
                switch (kind)
                {
                    case ArrowMetadata.BatchHeader:
                        return true;
                    case ArrowMetadata.DictionaryHeader:
                        dictionaries.Add(bytes, block);
                        return false;
                    case ArrowMetadata.SchemaHeader:
                        throw new FormatException("it has a second schema");
                    default:
                        throw new ArrowRefusedException($"it has a message of kind {kind}", "Write tables: tensors are not read.");
                }
            });
        }
        catch
        {
            frame.Bytes.Dispose();
            throw;
        }
    }

    private static ArrowColumns ReadSchema(ArrowFrame frame)
    {
        var message = ArrowMessage.Read(frame.Bytes, frame.Block, ArrowMetadata.SchemaHeader);
        return ArrowColumns.Read(message.Header, message.Version);
    }

    private static async ValueTask<ArrowFrame?> NextAsync(string name, ArrowMessages messages, CancellationToken cancellationToken)
    {
        try
        {
            return await messages.NextAsync(cancellationToken);
        }
        catch (Exception e) when (ArrowProblems.Translate(name, "stream", e) is { } problem)
        {
            throw problem;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ArrowProblems.Unreadable(name, e);
        }
    }
}
