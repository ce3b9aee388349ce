using System.Buffers;

namespace Mlops.Data;

/// <summary>A part of a file as memory. It does not keep the file open: the batch does.</summary>
internal sealed unsafe class FileMemory<T>(FileBytes file, T* start, int count) : MemoryManager<T>
    where T : unmanaged
{
    public override Span<T> GetSpan() => new(start, count);

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex, pinnable: this);

    public override void Unpin() => GC.KeepAlive(file);

    protected override void Dispose(bool disposing)
    {
    }
}
