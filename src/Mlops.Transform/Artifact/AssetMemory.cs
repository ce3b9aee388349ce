using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Mlops.Transform;

/// <summary>
/// Bytes outside of the managed heap, as many as there are: a part of a file mapped into memory, or a copy. They are given back
/// when nothing refers to this object any more, so who reads them keeps it alive until it is done.
/// </summary>
internal sealed unsafe class AssetMemory
{
    private readonly SafeMemoryMappedViewHandle? view;

    private AssetMemory(MemoryMappedViewAccessor accessor, long length)
    {
        (view, Length) = (accessor.SafeMemoryMappedViewHandle, length);
        byte* start = null;
        view.AcquirePointer(ref start);
        Start = start + accessor.PointerOffset;
    }

    private AssetMemory(long length)
    {
        Start = (byte*)NativeMemory.Alloc((nuint)length);
        Length = length;
        if (length > 0) GC.AddMemoryPressure(length);
    }

    ~AssetMemory()
    {
        if (view is null)
        {
            NativeMemory.Free(Start);
            if (Length > 0) GC.RemoveMemoryPressure(Length);
            return;
        }

        view.ReleasePointer();
        view.Dispose();
    }

    public byte* Start { get; }

    public long Length { get; }

    public bool IsMapped => view is not null;

    /// <summary>New bytes, to be written before they are read.</summary>
    public static AssetMemory Allocate(long length) => new(length);

    /// <summary>A file of an artifact: mapped where it lies on disk, copied where it lies elsewhere or cannot be mapped.</summary>
    public static AssetMemory Open(IArtifactReader artifact, string name)
    {
        try
        {
            if (artifact.FindRegion(name) is { Length: > 0 } region) return new AssetMemory(region.Map(), region.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not every file that can be read can be mapped: it may lie on a file system that cannot, or be open to its reader alone.
        }

        using var stream = artifact.OpenRead(name);
        return Copy(stream);
    }

    public static AssetMemory Copy(Stream stream)
    {
        var copy = new AssetMemory(stream.Length - stream.Position);
        using (var target = new UnmanagedMemoryStream(copy.Start, 0, copy.Length, FileAccess.Write)) stream.CopyTo(target);
        GC.KeepAlive(copy);
        return copy;
    }

    public void WriteTo(Stream stream)
    {
        using (var source = new UnmanagedMemoryStream(Start, Length)) source.CopyTo(stream, 1 << 20);
        GC.KeepAlive(this);
    }
}
