using System.Buffers.Binary;
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
        var target = MemoryMarshal.AsBytes(into);
        var i = 0;
        for (; i < into.Length && ((first + i) & 7) != 0; i++) into[i] = Bitmap.Get(bytes, first + i);
        for (; i + 8 <= into.Length; i += 8)
            BinaryPrimitives.WriteUInt64LittleEndian(target[i..], Spread(bytes[(first + i) >> 3]));
        for (; i < into.Length; i++) into[i] = Bitmap.Get(bytes, first + i);
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

    /// <summary>
    /// Eight bits as eight bytes: keep bit i in byte i, carry it to the top of its byte, then move it to the bottom.
    /// </summary>
    private static ulong Spread(byte bits) =>
        (((bits * 0x0101010101010101UL & 0x8040201008040201UL) + 0x7F7F7F7F7F7F7F7FUL) >> 7) & 0x0101010101010101UL;
}
