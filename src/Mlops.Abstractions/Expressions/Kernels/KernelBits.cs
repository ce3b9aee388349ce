using System.Numerics;
using System.Runtime.InteropServices;

namespace Mlops;

/// <summary>Validity as one boolean per row, which kernels combine.</summary>
internal static class KernelBits
{
    public static void ReadPresence(ColumnData column, int start, Span<bool> isPresent)
    {
        if (column.HasValidity) Expand(column.Validity, start, isPresent);
        else isPresent.Fill(true);
    }

    public static void Expand(Bitmap bits, int start, Span<bool> into)
    {
        var bytes = bits.Bytes;
        var first = bits.Offset + start;
        for (var i = 0; i < into.Length; i++) into[i] = Bitmap.Get(bytes, first + i);
    }

    public static void And(Span<bool> into, ReadOnlySpan<bool> other)
    {
        var a = MemoryMarshal.AsBytes(into);
        var b = MemoryMarshal.AsBytes(other)[..a.Length];
        var i = 0;
        for (; i + Vector<byte>.Count <= a.Length; i += Vector<byte>.Count)
            (new Vector<byte>(a[i..]) & new Vector<byte>(b[i..])).CopyTo(a[i..]);
        for (; i < a.Length; i++) a[i] &= b[i];
    }
}
