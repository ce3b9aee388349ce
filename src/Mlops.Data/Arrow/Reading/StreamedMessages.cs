using System.Buffers.Binary;

namespace Mlops.Data;

/// <summary>The messages of a stream that can be read once: each has bytes of its own.</summary>
internal sealed class StreamedMessages(Stream stream) : ArrowMessages
{
    private bool isFirst = true;

    public override async ValueTask<ArrowFrame?> NextAsync(CancellationToken cancellationToken = default)
    {
        var prefix = new byte[8];
        var read = await stream.ReadAtLeastAsync(prefix.AsMemory(0, 4), 4, false, cancellationToken);
        if (read == 0) return null;
        if (read < 4) throw new EndOfStreamException("it ends within a message");
        var used = 4;
        if (BinaryPrimitives.ReadUInt32LittleEndian(prefix) == ArrowFrame.Continuation)
        {
            if (await stream.ReadAtLeastAsync(prefix.AsMemory(4, 4), 4, false, cancellationToken) < 4)
                throw new EndOfStreamException("it ends within a message");
            used = 8;
        }
        var length = CheckLength(prefix.AsSpan(used - 4, 4), isFirst);
        isFirst = false;
        if (length == 0) return null;
        using var metadata = await FileBytes.ReadAsync(stream, prefix.AsMemory(0, used), length, cancellationToken);
        var bodyLength = BodyLength(metadata);
        var head = metadata.Memory<byte>(0, (int)metadata.Length);
        var bytes = await FileBytes.ReadAsync(stream, head, bodyLength, cancellationToken);
        return new ArrowFrame(bytes, new ArrowBlock(0, head.Length, bodyLength));
    }

    protected override void Dispose(bool disposing) => stream.Dispose();

    private static long BodyLength(FileBytes metadata)
    {
        var length = ArrowMessage.Read(metadata.Span(0, metadata.Length), metadata.Length).BodyLength;
        if (length < 0) throw new FormatException($"a message has a body of {length} bytes");
        if (length > Array.MaxLength - metadata.Length)
            throw new ArrowRefusedException("it has a message of more than 2 GB", "Open it by its path, or write smaller record batches.");
        return length;
    }
}
