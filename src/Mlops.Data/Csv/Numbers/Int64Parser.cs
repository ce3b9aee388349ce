using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>Reads 64-bit integers, also with a fraction of zeros or an exponent: <c>12</c>, <c>12.0</c>, <c>1.2e1</c>.</summary>
internal readonly struct Int64Parser : IFieldParser<long>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ref byte start, int length, out long value)
    {
        if (DecimalText.TryRead(ref start, length, out var number) && !number.IsCut && TryScale(ref number))
        {
            value = number.IsNegative ? -(long)number.Digits : (long)number.Digits;
            return number.Digits <= (ulong)long.MaxValue + (number.IsNegative ? 1UL : 0UL);
        }
        value = 0;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryScale(ref DecimalText number) => number.Exponent == 0 || TryScaleSlowly(ref number);

    private static bool TryScaleSlowly(ref DecimalText number)
    {
        if (number.Digits == 0) return true;
        for (; number.Exponent < 0; number.Exponent++)
        {
            var (rest, digit) = Math.DivRem(number.Digits, 10);
            if (digit != 0) return false;
            number.Digits = rest;
        }
        for (; number.Exponent > 0; number.Exponent--)
        {
            if (number.Digits > ulong.MaxValue / 10) return false;
            number.Digits *= 10;
        }
        return true;
    }
}
