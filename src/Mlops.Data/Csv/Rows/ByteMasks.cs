using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mlops.Data;

/// <summary>Which of 64 bytes are delimiters, quotes and line feeds: one bit per byte, the first byte lowest.</summary>
internal readonly struct ByteMasks(ulong delimiters, ulong quotes, ulong newlines)
{
    /// <summary>How many bytes are looked at at once, and may be read beyond the end of the data.</summary>
    public const int Width = 64;

    public readonly ulong Delimiters = delimiters;
    public readonly ulong Quotes = quotes;
    public readonly ulong Newlines = newlines;

    /// <summary>Looks at 64 bytes with the widest vectors of the processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteMasks Read(ref byte start, byte delimiter, byte quote)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var all = Vector512.LoadUnsafe(ref start);
            return new ByteMasks(
                Vector512.Equals(all, Vector512.Create(delimiter)).ExtractMostSignificantBits(),
                Vector512.Equals(all, Vector512.Create(quote)).ExtractMostSignificantBits(),
                Vector512.Equals(all, Vector512.Create((byte)'\n')).ExtractMostSignificantBits());
        }
        if (Vector128.IsHardwareAccelerated)
        {
            var low = Vector256.LoadUnsafe(ref start);
            var high = Vector256.LoadUnsafe(ref start, 32);
            return new ByteMasks(Match(low, high, delimiter), Match(low, high, quote), Match(low, high, (byte)'\n'));
        }
        return ReadScalar(ref start, delimiter, quote);
    }

    /// <summary>The same without vectors.</summary>
    public static ByteMasks ReadScalar(ref byte start, byte delimiter, byte quote)
    {
        ulong delimiters = 0, quotes = 0, newlines = 0;
        for (var i = 0; i < Width; i++)
        {
            var value = Unsafe.Add(ref start, i);
            if (value == delimiter) delimiters |= 1UL << i;
            if (value == quote) quotes |= 1UL << i;
            if (value == '\n') newlines |= 1UL << i;
        }
        return new ByteMasks(delimiters, quotes, newlines);
    }

    /// <summary>
    /// Bit i is the parity of the bits 0 to i: set from an opening quote up to the byte before the closing one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong PrefixXor(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ bits << 32;
    }

    /// <summary>Ones for the bytes that exist, when fewer than 64 are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Existing(int left) => left >= Width ? ulong.MaxValue : (1UL << left) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Match(Vector256<byte> low, Vector256<byte> high, byte value)
    {
        var wanted = Vector256.Create(value);
        return Vector256.Equals(low, wanted).ExtractMostSignificantBits()
            | (ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << 32;
    }
}
