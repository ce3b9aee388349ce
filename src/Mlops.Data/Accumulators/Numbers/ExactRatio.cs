using System.Numerics;

namespace Mlops.Data;

/// <summary>Rounds quotients of large integers to doubles, once and to the nearest, ties to even.</summary>
internal static class ExactRatio
{
    private const int MantissaBits = 53;
    private const int SmallestExponent = -1074;

    /// <summary>The double nearest to <c>numerator / denominator * 2^exponent</c>; infinite beyond the largest.</summary>
    /// <param name="numerator">Of any sign.</param>
    /// <param name="denominator">Above zero.</param>
    /// <param name="exponent">The power of two.</param>
    public static double Round(BigInteger numerator, BigInteger denominator, int exponent)
    {
        if (numerator.IsZero) return 0;
        var isNegative = numerator.Sign < 0;
        numerator = BigInteger.Abs(numerator);
        // So many bits that two more than a mantissa are left of the point, yet none below the smallest double.
        var bits = (int)(numerator.GetBitLength() - denominator.GetBitLength());
        var shift = Math.Min(MantissaBits + 2 - bits, exponent - SmallestExponent + 2);
        if (shift >= 0) numerator <<= shift;
        else denominator <<= -shift;
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        exponent -= shift;
        // What is below the last bit matters only when it decides a tie: one sticky bit stands for all of it.
        var excess = (int)quotient.GetBitLength() - MantissaBits;
        excess = Math.Max(excess, SmallestExponent - exponent);
        var mantissa = excess > 0 ? RoundOff(quotient, excess, !rest.IsZero) : (ulong)quotient;
        var value = Math.ScaleB(mantissa, exponent + Math.Max(0, excess));
        return isNegative ? -value : value;
    }

    private static ulong RoundOff(BigInteger quotient, int excess, bool hasRest)
    {
        var kept = (ulong)(quotient >> excess);
        var off = quotient & ((BigInteger.One << excess) - 1);
        var half = BigInteger.One << (excess - 1);
        var isAbove = off > half || (off == half && (hasRest || (kept & 1) == 1));
        return isAbove ? kept + 1 : kept;
    }
}
