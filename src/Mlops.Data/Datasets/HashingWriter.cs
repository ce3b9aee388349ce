using System.Security.Cryptography;

namespace Mlops.Data;

/// <summary>Hashes what would be written, and keeps nothing. One file at a time.</summary>
internal sealed class HashingWriter : IArtifactWriter, IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Bytes { get; private set; }

    public Stream Create(string name) => new Sink(this);

    public Digest Digest() => Mlops.Digest.FromBytes(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();

    private sealed class Sink(HashingWriter owner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => owner.Bytes;

        public override long Position { get => owner.Bytes; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            owner.hash.AppendData(buffer);
            owner.Bytes += buffer.Length;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
