using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>A decimal number in text, taken apart: sign, digits as an integer, power of ten.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct DecimalText
{
    public ulong Digits;
    public int Exponent;
    public bool IsNegative;

    /// <summary>True when there are more digits than <see cref="Digits"/> holds: then it is cut off and not exact.</summary>
    public bool IsCut;

    /// <summary>Reads <c>[+-] digits [. digits] [e [+-] digits]</c> with at least one digit before or after the point.</summary>
    public static bool TryRead(ref byte start, int length, out DecimalText number)
    {
        Unsafe.SkipInit(out number);
        number.IsCut = false;
        number.IsNegative = start == '-';
        var signed = start is (byte)'-' or (byte)'+' ? 1 : 0;
        return TryReadLong(ref Unsafe.Add(ref start, signed), length - signed, ref number);
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
                if (ShortDecimal.AreDigits(eight))
                {
                    digits = digits * 100_000_000 + ShortDecimal.EightDigits(eight);
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
}
