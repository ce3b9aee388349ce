using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops;

/// <summary>One cell of a <see cref="CellStore"/> as memory of its type.</summary>
internal sealed class CellMemory<T>(CellStore store, int column) : MemoryManager<T>
    where T : unmanaged
{
    public CellStore Store => store;

    public int Column => column;

    public override Span<T> GetSpan() => MemoryMarshal.CreateSpan(ref Unsafe.As<long, T>(ref store.Values[column]), 1);

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException("The row of a builder of one row is not pinned.");

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
