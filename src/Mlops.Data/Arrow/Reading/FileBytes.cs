using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>The bytes of a file, mapped or loaded, counted: they stay as long as a batch points into them.</summary>
internal sealed class FileBytes : IDisposable
{
    private const int FirstPiece = 1 << 20;

    private readonly MemoryMappedViewAccessor? view;
    private readonly byte[] loaded = [];
    private readonly unsafe byte* start;
    private int references = 1;

    private unsafe FileBytes(MemoryMappedViewAccessor view, long length)
    {
        (this.view, Length) = (view, length);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    private unsafe FileBytes(byte[] pinned, int length)
    {
        (loaded, Length) = (pinned, length);
        start = (byte*)Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(pinned));
    }

    public long Length { get; }

    public static FileBytes Map(string path)
    {
        using var file = File.OpenHandle(path, share: FileShare.Read | FileShare.Delete);
        return Map(new FileRegion(path, 0, RandomAccess.GetLength(file), file));
    }

    public static FileBytes Map(FileRegion region) =>
        region.Length == 0 ? new FileBytes([], 0) : new FileBytes(region.Map(), region.Length);

    public static async ValueTask<FileBytes> LoadAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (stream.Length - stream.Position > Array.MaxLength) throw new IOException("more than 2 GB are read from a path only");
        return await ReadAsync(stream, default, stream.Length - stream.Position, cancellationToken);
    }

    /// <summary>
    /// Some bytes followed by so many of a stream. Memory grows with the bytes that arrive, not with the number that is expected.
    /// </summary>
    /// <exception cref="EndOfStreamException">The stream ends before.</exception>
    public static async ValueTask<FileBytes> ReadAsync(
        Stream stream, ReadOnlyMemory<byte> head, long count, CancellationToken cancellationToken)
    {
        var length = checked((int)(head.Length + count));
        var isThere = stream.CanSeek && count <= stream.Length - stream.Position;
        // Pinned, because columns point into it as they point into a mapped file.
        var bytes = GC.AllocateUninitializedArray<byte>(isThere ? length : Math.Min(length, head.Length + FirstPiece), pinned: true);
        head.CopyTo(bytes);
        for (var used = head.Length; used < length;)
        {
            if (used == bytes.Length)
            {
                var larger = GC.AllocateUninitializedArray<byte>((int)Math.Min(length, 2L * used), pinned: true);
                bytes.CopyTo(larger, 0);
                bytes = larger;
            }
            var read = await stream.ReadAsync(bytes.AsMemory(used), cancellationToken);
            used += read > 0 ? read : throw new EndOfStreamException("it ends within a message");
        }
        return new FileBytes(bytes, length);
    }

    public FileBytes Share()
    {
        Interlocked.Increment(ref references);
        return this;
    }

    /// <summary>Refuses what is not within the bytes.</summary>
    public void Check(long offset, long length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
            throw new FormatException($"{length} bytes from byte {offset} on are not within the {Length} bytes of the file");
    }

    public unsafe ReadOnlySpan<byte> Span(long offset, long length) => new(At(offset, length), (int)length);

    /// <summary>Some of the bytes as values, without copying. The caller has checked that they are within the file.</summary>
    public unsafe ReadOnlyMemory<T> Memory<T>(long offset, int count) where T : unmanaged =>
        count == 0 ? default : new FileMemory<T>(this, (T*)At(offset, (long)count * sizeof(T)), count).Memory;

    public void Dispose()
    {
        if (Interlocked.Decrement(ref references) != 0 || view is null) return;
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
    }

    private unsafe byte* At(long offset, long length)
    {
        GC.KeepAlive(loaded);
        Check(offset, length);
        return length <= int.MaxValue ? start + offset : throw new FormatException($"{length} bytes are more than a span can hold");
    }
}
