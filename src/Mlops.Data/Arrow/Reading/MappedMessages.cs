using System.Buffers.Binary;

namespace Mlops.Data;

/// <summary>The messages of a stream that is in a mapped file.</summary>
internal sealed class MappedMessages(FileBytes bytes) : ArrowMessages
{
    private long position;

    public override ValueTask<ArrowFrame?> NextAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (position == bytes.Length) return new((ArrowFrame?)null);
        var prefix = BinaryPrimitives.ReadUInt32LittleEndian(Take(position, 4)) == ArrowFrame.Continuation ? 8 : 4;
        var length = CheckLength(Take(position + prefix - 4, 4), position == 0);
        if (length == 0)
        {
            position = bytes.Length;
            return new((ArrowFrame?)null);
        }
        var metadata = Take(position, (long)prefix + length);
        var bodyLength = ArrowMessage.Read(metadata, 0).BodyLength;
        var block = new ArrowBlock(position, metadata.Length, bodyLength);
        if (bodyLength < 0) throw new FormatException($"a message has a body of {bodyLength} bytes");
        if (bodyLength > bytes.Length - position - metadata.Length) throw new EndOfStreamException("it ends within a message");
        position += metadata.Length + bodyLength;
        return new(new ArrowFrame(bytes.Share(), block));
    }

    protected override void Dispose(bool disposing) => bytes.Dispose();

    private ReadOnlySpan<byte> Take(long at, long count) =>
        count <= bytes.Length - at ? bytes.Span(at, count) : throw new EndOfStreamException("it ends within a message");
}
