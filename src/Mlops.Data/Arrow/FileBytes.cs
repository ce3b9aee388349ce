using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>The bytes of a file, mapped or loaded, counted: they stay as long as a batch points into them.</summary>
internal sealed class FileBytes : IDisposable
{
    private readonly MemoryMappedFile? file;
    private readonly MemoryMappedViewAccessor? view;
    private readonly byte[] loaded = [];
    private readonly unsafe byte* start;
    private int references = 1;

    private unsafe FileBytes(MemoryMappedFile file, MemoryMappedViewAccessor view, long length)
    {
        (this.file, this.view, Length) = (file, view, length);
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
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (stream.Length == 0) return new FileBytes([], 0);
        var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        return new FileBytes(file, file.CreateViewAccessor(0, stream.Length, MemoryMappedFileAccess.Read), stream.Length);
    }

    public static async ValueTask<FileBytes> LoadAsync(Stream stream, CancellationToken cancellationToken)
    {
        // Pinned, because columns point into it as they point into a mapped file.
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length), pinned: true);
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return new FileBytes(bytes, bytes.Length);
    }

    public FileBytes Share()
    {
        Interlocked.Increment(ref references);
        return this;
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
        file?.Dispose();
    }

    private unsafe byte* At(long offset, long length)
    {
        GC.KeepAlive(loaded);
        return offset >= 0 && length >= 0 && length <= int.MaxValue && offset <= Length - length
            ? start + offset
            : throw new FormatException($"{length} bytes from byte {offset} on are not within the {Length} bytes of the file");
    }
}
