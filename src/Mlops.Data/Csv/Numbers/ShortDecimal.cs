using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>
/// Reads decimal numbers of at most 16 digits, without exponent: eight bytes at a time, and all in registers. What it does not read
/// is for <see cref="DecimalText"/>.
/// </summary>
internal static class ShortDecimal
{
    private const ulong Zeros = 0x3030303030303030;

    private static ReadOnlySpan<ulong> Powers => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>Reads <c>[+-] digits [. digits]</c>.</summary>
    /// <param name="start">The first byte; at least 8 bytes more than the length can be read, whatever they are.</param>
    /// <param name="length">At least 1.</param>
    /// <param name="digits">The digits as an integer, without the point.</param>
    /// <param name="decimals">How many of them are after the point.</param>
    /// <param name="isNegative">True after a minus sign.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ref byte start, int length, out ulong digits, out int decimals, out bool isNegative)
    {
        isNegative = start == '-';
        var signed = start is (byte)'-' or (byte)'+' ? 1 : 0;
        ref var first = ref Unsafe.Add(ref start, signed);
        length -= signed;
        if ((uint)(length - 1) < 8) return TryReadEight(Unsafe.ReadUnaligned<ulong>(ref first), length, out digits, out decimals);
        if ((uint)(length - 9) < 8) return TryReadSixteen(ref first, length, out digits, out decimals);
        (digits, decimals) = (0, 0);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreDigits(ulong bytes) =>
        ((bytes & 0xF0F0F0F0F0F0F0F0) | ((bytes + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) >> 4) == 0x3333333333333333;

    /// <summary>Eight digits, the first in the lowest byte, as a number: pairs, then fours, then all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EightDigits(ulong bytes)
    {
        bytes -= Zeros;
        bytes = bytes * 10 + (bytes >> 8);
        return ((bytes & 0x000000FF000000FF) * 0x000F424000000064 + (bytes >> 16 & 0x000000FF000000FF) * 0x0000271000000001) >> 32;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadEight(ulong bytes, int length, out ulong digits, out int decimals)
    {
        (digits, decimals) = (0, 0);
        if (!BitConverter.IsLittleEndian) return false;
        // Move the text to the high bytes and put zeros before it: the last digit is the highest byte.
        var pad = 64 - 8 * length;
        bytes = bytes << pad | (Zeros >> 8 * length - 8 >> 8);
        var points = PointsIn(bytes);
        if (points != 0)
        {
            if (length == 1) return false;
            bytes = WithoutPoint(bytes, points, out decimals);
        }
        digits = EightDigits(bytes);
        return AreDigits(bytes);
    }

    /// <summary>9 to 16 bytes: the first 8, and the last ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadSixteen(ref byte first, int length, out ulong digits, out int decimals)
    {
        (digits, decimals) = (0, 0);
        if (!BitConverter.IsLittleEndian) return false;
        var head = Unsafe.ReadUnaligned<ulong>(ref first);
        var tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, length - 8));
        // The tail overlaps the head: what is in both counts as leading zeros of the tail.
        var overlap = (1UL << 8 * (16 - length)) - 1;
        tail = (tail & ~overlap) | (Zeros & overlap);
        var digitsInTail = length - 8;
        var points = PointsIn(head);
        if (points != 0)
        {
            head = WithoutPoint(head, points, out decimals);
            decimals += digitsInTail;
        }
        else if ((points = PointsIn(tail)) != 0)
        {
            tail = WithoutPoint(tail, points, out decimals);
            digitsInTail--;
        }
        digits = EightDigits(head) * Unsafe.Add(ref MemoryMarshal.GetReference(Powers), digitsInTail) + EightDigits(tail);
        return AreDigits(head) && AreDigits(tail);
    }

    /// <summary>The highest bit of the first byte that is a point, and of others, if there are any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong PointsIn(ulong bytes)
    {
        bytes ^= 0x2E2E2E2E2E2E2E2E;
        return (bytes - 0x0101010101010101) & ~bytes & 0x8080808080808080;
    }

    /// <summary>Takes the first point out and puts a zero in front; a second one stays and fails the check of the digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WithoutPoint(ulong bytes, ulong points, out int digitsAfter)
    {
        var bit = BitOperations.TrailingZeroCount(points) - 7;
        var below = (1UL << bit) - 1;
        digitsAfter = 7 - (bit >> 3);
        return (bytes & ~below & ~(0xFFUL << bit)) | (bytes & below) << 8 | 0x30;
    }
}
