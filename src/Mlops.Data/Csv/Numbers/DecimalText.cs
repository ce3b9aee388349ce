using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>A decimal number in text, taken apart: sign, digits as an integer, power of ten.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct DecimalText
{
    private const ulong Zeros = 0x3030303030303030;

    private static ReadOnlySpan<ulong> SmallPowers => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    public ulong Digits;
    public int Exponent;
    public bool IsNegative;

    /// <summary>True when there are more digits than <see cref="Digits"/> holds: then it is cut off and not exact.</summary>
    public bool IsCut;

    /// <summary>Reads <c>[+-] digits [. digits] [e [+-] digits]</c> with at least one digit before or after the point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ref byte start, int length, out DecimalText number)
    {
        Unsafe.SkipInit(out number);
        number.IsCut = false;
        number.IsNegative = start == '-';
        var signed = start is (byte)'-' or (byte)'+' ? 1 : 0;
        ref var first = ref Unsafe.Add(ref start, signed);
        length -= signed;
        if ((uint)(length - 1) < 8)
        {
            if (TryReadShort(Unsafe.ReadUnaligned<ulong>(ref first), length, ref number)) return true;
        }
        else if ((uint)(length - 9) < 8 && TryReadMedium(ref first, length, ref number))
        {
            return true;
        }
        return TryReadLong(ref first, length, ref number);
    }

    /// <summary>At most 8 digits and a point, without exponent, all at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadShort(ulong bytes, int length, ref DecimalText number)
    {
        if (!BitConverter.IsLittleEndian) return false;
        // Move the text to the high bytes and put zeros before it: the last digit is the highest byte.
        var pad = 64 - 8 * length;
        bytes <<= pad;
        if (pad != 0) bytes |= Zeros >> (64 - pad);
        var points = PointsIn(bytes);
        number.Exponent = 0;
        if (points != 0)
        {
            if (length == 1) return false;
            bytes = WithoutPoint(bytes, points, out var after);
            number.Exponent = -after;
        }
        if (!AreDigits(bytes)) return false;
        number.Digits = EightDigits(bytes);
        return true;
    }

    /// <summary>9 to 16 digits and a point, without exponent: the first 8 bytes, and the last ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadMedium(ref byte first, int length, ref DecimalText number)
    {
        if (!BitConverter.IsLittleEndian) return false;
        var head = Unsafe.ReadUnaligned<ulong>(ref first);
        var tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, length - 8));
        // The tail overlaps the head: what is in both counts as leading zeros of the tail.
        var doubled = 8 * (16 - length);
        var overlap = (1UL << doubled) - 1;
        tail = (tail & ~overlap) | (Zeros & overlap);
        var digitsInTail = length - 8;
        number.Exponent = 0;
        var points = PointsIn(head);
        if (points != 0)
        {
            head = WithoutPoint(head, points, out var after);
            number.Exponent = -(after + digitsInTail);
        }
        else
        {
            points = PointsIn(tail);
            if (points != 0)
            {
                tail = WithoutPoint(tail, points, out var after);
                number.Exponent = -after;
                digitsInTail--;
            }
        }
        if (!AreDigits(head) || !AreDigits(tail)) return false;
        number.Digits = EightDigits(head) * Unsafe.Add(ref MemoryMarshal.GetReference(SmallPowers), digitsInTail) + EightDigits(tail);
        return true;
    }

    /// <summary>The highest bit of each byte that is a point.</summary>
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
        var bit = System.Numerics.BitOperations.TrailingZeroCount(points) - 7;
        var below = (1UL << bit) - 1;
        digitsAfter = 7 - (bit >> 3);
        return (bytes & ~below & ~(0xFFUL << bit)) | (bytes & below) << 8 | 0x30;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryReadLong(ref byte first, int length, ref DecimalText number)
    {
        ref var at = ref first;
        ref var end = ref Unsafe.Add(ref first, length);
        ulong digits = 0;
        var significant = 0;
        var exponent = 0;
        var any = false;
        var afterPoint = false;
        while (Unsafe.IsAddressLessThan(ref at, ref end))
        {
            if (significant <= 11 && Unsafe.ByteOffset(ref at, ref end) >= 8 && BitConverter.IsLittleEndian)
            {
                var eight = Unsafe.ReadUnaligned<ulong>(ref at);
                if (AreDigits(eight))
                {
                    digits = digits * 100_000_000 + EightDigits(eight);
                    if (digits != 0) significant = CountDigits(digits);
                    if (afterPoint) exponent -= 8;
                    any = true;
                    at = ref Unsafe.Add(ref at, 8);
                    continue;
                }
            }
            var digit = (uint)(at - '0');
            if (digit <= 9)
            {
                any = true;
                if (significant < 19)
                {
                    digits = digits * 10 + digit;
                    if (digits != 0) significant++;
                    if (afterPoint) exponent--;
                }
                else
                {
                    if (digit != 0) number.IsCut = true;
                    if (!afterPoint) exponent++;
                }
            }
            else if (at == '.' && !afterPoint)
            {
                afterPoint = true;
            }
            else
            {
                break;
            }
            at = ref Unsafe.Add(ref at, 1);
        }
        if (!any) return false;
        number.Digits = digits;
        number.Exponent = exponent;
        return Unsafe.AreSame(ref at, ref end) || TryReadExponent(ref at, ref end, ref number.Exponent);
    }

    private static bool TryReadExponent(ref byte at, ref byte end, ref int exponent)
    {
        if (at is not ((byte)'e' or (byte)'E')) return false;
        at = ref Unsafe.Add(ref at, 1);
        if (!Unsafe.IsAddressLessThan(ref at, ref end)) return false;
        var isNegative = at == '-';
        if (at is (byte)'-' or (byte)'+') at = ref Unsafe.Add(ref at, 1);
        if (!Unsafe.IsAddressLessThan(ref at, ref end)) return false;
        var value = 0;
        for (; Unsafe.IsAddressLessThan(ref at, ref end); at = ref Unsafe.Add(ref at, 1))
        {
            var digit = at - '0';
            if ((uint)digit > 9) return false;
            value = Math.Min(value * 10 + digit, 100_000_000);
        }
        exponent += isNegative ? -value : value;
        return true;
    }

    private static int CountDigits(ulong value)
    {
        var digits = 1;
        for (; value >= 10; value /= 10) digits++;
        return digits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreDigits(ulong bytes) =>
        ((bytes & 0xF0F0F0F0F0F0F0F0) | ((bytes + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) >> 4) == 0x3333333333333333;

    /// <summary>Eight digits, the first in the lowest byte, as a number: pairs, then fours, then all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EightDigits(ulong bytes)
    {
        bytes -= Zeros;
        bytes = bytes * 10 + (bytes >> 8);
        return ((bytes & 0x000000FF000000FF) * 0x000F424000000064 + (bytes >> 16 & 0x000000FF000000FF) * 0x0000271000000001) >> 32;
    }
}
