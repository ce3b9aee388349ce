using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>
/// The last 16 bytes of the fields of one column of a tile, beside each other in memory, so that <see cref="DecimalLanes"/> can
/// take eight at a time. Not thread-safe.
/// </summary>
internal sealed class FieldWords
{
    /// <summary>How many bytes before the end of a field are read.</summary>
    public const int Reach = 16;

    [ThreadStatic]
    private static FieldWords? ofThread;

    private ulong[] heads = [];
    private ulong[] tails = [];
    private ulong[] lengths = [];

    /// <summary>The words of the calling thread: a column is decoded in one go.</summary>
    public static FieldWords OfThread => ofThread ??= new FieldWords();

    /// <summary>The bytes 16 to 9 before the end.</summary>
    public ref ulong Heads => ref MemoryMarshal.GetArrayDataReference(heads);

    /// <summary>The last 8 bytes.</summary>
    public ref ulong Tails => ref MemoryMarshal.GetArrayDataReference(tails);

    /// <summary>The number of bytes without a sign, and <see cref="Negative"/> after a minus; 0 of a missing field.</summary>
    public ref ulong Lengths => ref MemoryMarshal.GetArrayDataReference(lengths);

    /// <summary>The bit in a length that says that there was a minus.</summary>
    public const ulong Negative = 1UL << 63;

    /// <summary>Copies the fields of the rows from <paramref name="first"/> on; at least 16 bytes are before each of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(CsvTile tile, int field, int first)
    {
        var rows = tile.Rows;
        if (heads.Length < rows) (heads, tails, lengths) = (new ulong[rows], new ulong[rows], new ulong[rows]);
        ref var head = ref Heads;
        ref var tail = ref Tails;
        ref var lengthOf = ref Lengths;
        ref var text = ref MemoryMarshal.GetArrayDataReference(tile.Block.Buffer);
        var stride = tile.Stride;
        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tile.Places), field + first * stride);
        for (var row = first; row < rows; row++, place = ref Unsafe.Add(ref place, stride))
        {
            var start = place + 1;
            var end = Unsafe.Add(ref place, 1);
            ref var after = ref Unsafe.Add(ref text, end);
            Unsafe.Add(ref tail, row) = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Subtract(ref after, 8));
            Unsafe.Add(ref head, row) = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Subtract(ref after, 16));
            var length = (ulong)(end - start);
            var sign = (uint)Unsafe.Add(ref text, start);
            // '+' is 43 and '-' is 45; without a branch, since signs of one column may come in any order.
            var isSign = (((sign - '+') | 2) == 2 ? 1UL : 0UL) & (length == 0 ? 0UL : 1UL);
            Unsafe.Add(ref lengthOf, row) = (length - isSign) | (isSign & (sign >> 1 & 1) ^ isSign) << 63;
        }
    }
}
