using System.Security.Cryptography;

namespace Mlops.Metadata;

/// <summary>Writes one file of an artifact and computes its digest on the way.</summary>
/// <param name="name">The name within the artifact.</param>
/// <param name="target">Where the bytes go; owned.</param>
/// <param name="completed">Called once, before <paramref name="target"/> is disposed, when the file is complete.</param>
internal sealed class ArtifactFileStream(string name, Stream target, Action<ManifestFile, Stream> completed) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long written;
    private bool disposed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !disposed;

    public override long Length => written;

    public override long Position
    {
        get => written;
        set => throw new NotSupportedException("Files of artifacts are written from the beginning to the end.");
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        try
        {
            target.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFailures.NotWritable($"file '{name}' of an artifact", e);
        }
        hash.AppendData(buffer);
        written += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void WriteByte(byte value) => Write([value]);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled(cancellationToken);
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("The file is being written.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("The file is being written.");

    public override void SetLength(long value) => throw new NotSupportedException("The file is being written.");

    protected override void Dispose(bool disposing)
    {
        if (disposing && !disposed)
        {
            disposed = true;
            try
            {
                completed(new ManifestFile(name, written, Digest.FromBytes(hash.GetHashAndReset())), target);
            }
            finally
            {
                target.Dispose();
                hash.Dispose();
            }
        }
        base.Dispose(disposing);
    }
}
