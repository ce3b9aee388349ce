using System.Numerics;

namespace Mlops.Transform;

/// <summary>
/// A double as whole numbers: the sum of any of them is then exact in any order. A window is a range of 32 exponents; a value is a
/// whole number of 2^(32 window - 1074), and 2^42 of one window fit into 128 bits.
/// </summary>
internal static class ExactParts
{
    /// <summary>The number of windows.</summary>
    public const int Windows = 64;

    private const int WindowBits = 32;
    private const int Lowest = 1074;

    /// <summary>The window of a finite number, and its whole number there.</summary>
    public static (int Window, Int128 Digits) Of(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var (exponent, mantissa) = ((int)(bits >> 52) & 0x7FF, bits & 0xFFFFFFFFFFFFFUL);
        if (exponent > 0) (exponent, mantissa) = (exponent - 1, mantissa | 1UL << 52);
        var digits = (Int128)mantissa << (exponent % WindowBits);
        return (exponent / WindowBits, value < 0 ? -digits : digits);
    }

    /// <summary>The digits of one window as a whole number of 2^-1074.</summary>
    public static BigInteger Widen(int window, Int128 digits) => (BigInteger)digits << (window * WindowBits);

    /// <summary>digits 2^(-1074 power) / divisor, rounded once, to the nearest double.</summary>
    public static double Round(BigInteger digits, BigInteger divisor, int power = 1)
    {
        if (digits.IsZero) return 0;
        // A quotient of 63 or 64 bits; what is cut off leaves its mark in the last one.
        var shift = 63 - (int)(BigInteger.Abs(digits).GetBitLength() - divisor.GetBitLength());
        var (dividend, by) = shift >= 0 ? (BigInteger.Abs(digits) << shift, divisor) : (BigInteger.Abs(digits), divisor << -shift);
        var quotient = BigInteger.DivRem(dividend, by, out var rest);
        var rounded = (double)((ulong)quotient | (rest.IsZero ? 0UL : 1));
        return Math.CopySign(Math.ScaleB(rounded, -shift - Lowest * power), digits.Sign);
    }
}
