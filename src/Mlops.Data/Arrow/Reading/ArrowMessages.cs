using System.Buffers.Binary;

namespace Mlops.Data;

/// <summary>The messages of an Arrow stream, one after the other.</summary>
internal abstract class ArrowMessages : IDisposable
{
    /// <summary>The next message; null at the end. The one who receives it disposes its bytes.</summary>
    /// <exception cref="FormatException">The bytes are no message.</exception>
    /// <exception cref="EndOfStreamException">The stream ends within a message.</exception>
    public abstract ValueTask<ArrowFrame?> NextAsync(CancellationToken cancellationToken = default);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    /// <summary>The length that stands before a message; 0 at the end.</summary>
    protected static int CheckLength(ReadOnlySpan<byte> length, bool isFirst)
    {
        if (isFirst && length.SequenceEqual("ARRO"u8))
            throw new FormatException("it starts as an Arrow file, not as a stream: ArrowFile.Open reads it");
        var value = BinaryPrimitives.ReadInt32LittleEndian(length);
        return value >= 0 ? value : throw new FormatException($"a message has {value} bytes of metadata");
    }
}
