namespace Mlops.Data.Tests;

/// <summary>A long text that is nowhere in memory: a header, then one row again and again.</summary>
internal sealed class RepeatedStream(byte[] header, byte[] row, int rows) : Stream
{
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => header.Length + (long)row.Length * rows;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written < buffer.Length && position < Length)
        {
            ReadOnlySpan<byte> next = position < header.Length ? header.AsSpan((int)position) : row.AsSpan((int)((position - header.Length) % row.Length));
            if (next.Length > buffer.Length - written) next = next[..(buffer.Length - written)];
            next.CopyTo(buffer[written..]);
            written += next.Length;
            position += next.Length;
        }
        return written;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
