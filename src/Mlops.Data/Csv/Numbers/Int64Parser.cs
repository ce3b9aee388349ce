using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mlops.Data;

/// <summary>Reads 64-bit integers, also with a fraction of zeros or an exponent: <c>12</c>, <c>12.0</c>, <c>1.2e1</c>.</summary>
internal readonly struct Int64Parser : IFieldParser<long>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ref byte start, int length, out long value)
    {
        if (ShortDecimal.TryRead(ref start, length, out var digits, out var decimals, out var isNegative) && decimals == 0)
        {
            value = isNegative ? -(long)digits : (long)digits;
            return true;
        }
        return TryParseLong(ref start, length, out value);
    }

    public static bool ReadsLanes => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Store(in DecimalLanes lanes, Vector512<ulong> signs, ref long output)
    {
        Negate(lanes.Digits, signs).AsInt64().StoreUnsafe(ref output);
        return lanes.Done & Vector512.Equals(lanes.Decimals, Vector512<ulong>.Zero);
    }

    /// <summary>The negative numbers in lanes with a sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Negate(Vector512<ulong> digits, Vector512<ulong> signs)
    {
        var negative = ~Vector512.Equals(signs, Vector512<ulong>.Zero);
        return (digits ^ negative) - negative;
    }

    private static bool TryParseLong(ref byte start, int length, out long value)
    {
        if (DecimalText.TryRead(ref start, length, out var number) && !number.IsCut && TryScale(ref number))
        {
            value = number.IsNegative ? -(long)number.Digits : (long)number.Digits;
            return number.Digits <= (ulong)long.MaxValue + (number.IsNegative ? 1UL : 0UL);
        }
        value = 0;
        return false;
    }

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
