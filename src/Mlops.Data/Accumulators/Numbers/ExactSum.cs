using System.Numerics;
using System.Runtime.CompilerServices;

namespace Mlops.Data;

/// <summary>
/// The exact sum of any finite doubles, 64-bit integers and their squares: a fixed-point number wide enough for all of them. The
/// order of the additions can therefore not matter, and nothing is rounded before the end.
/// </summary>
/// <remarks>
/// A small superaccumulator after Neal, "Fast exact summation using small and large superaccumulators" (2015): signed 64-bit
/// digits that stand 32 bits apart, so that carries are due only every 2^30 additions. Not thread-safe.
/// </remarks>
internal sealed class ExactSum
{
    /// <summary>The weight of the lowest bit is 2^-Lowest: the square of the smallest double is 2^-2148.</summary>
    private const int Lowest = 2176;

    private const int DigitBits = 32;

    // Up to 2^(1024 * 2 + 63), the square of the largest double that often, with room for carries.
    private const int DigitCount = (Lowest + 2176) / DigitBits;

    private const int AdditionsBeforeCarry = 1 << 30;

    private readonly long[] digits = new long[DigitCount];
    private int additions;

    public void Clear()
    {
        digits.AsSpan().Clear();
        additions = 0;
    }

    /// <summary>Adds <c>magnitude * 2^exponent</c>, or takes it off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ulong magnitude, int exponent, bool isNegative)
    {
        var place = exponent + Lowest;
        var (digit, shift) = (place / DigitBits, place % DigitBits);
        var low = magnitude << shift;
        var high = shift == 0 ? 0 : magnitude >> (64 - shift);
        var sign = isNegative ? -1L : 1L;
        var target = digits.AsSpan(digit, 3);
        target[0] += sign * (uint)low;
        target[1] += sign * (uint)(low >> DigitBits);
        target[2] += sign * (long)high;
        if (++additions == AdditionsBeforeCarry) Carry();
    }

    /// <summary>Adds <c>magnitude^2 * 2^exponent</c>, <paramref name="count"/> times.</summary>
    public void AddSquare(ulong magnitude, int exponent, ulong count = 1)
    {
        var high = Math.BigMul(magnitude, magnitude, out ulong low);
        if (count == 1)
        {
            Add(low, exponent, false);
            Add(high, exponent + 64, false);
            return;
        }
        AddProduct(low, count, exponent, false);
        AddProduct(high, count, exponent + 64, false);
    }

    /// <summary>Adds <c>magnitude * count * 2^exponent</c>, or takes it off.</summary>
    public void AddProduct(ulong magnitude, ulong count, int exponent, bool isNegative)
    {
        var high = Math.BigMul(magnitude, count, out ulong low);
        Add(low, exponent, isNegative);
        Add(high, exponent + 64, isNegative);
    }

    public void Merge(ExactSum other)
    {
        Carry();
        other.Carry();
        for (var i = 0; i < DigitCount; i++) digits[i] += other.digits[i];
        additions++;
    }

    /// <summary>Writes the digits that are not zero.</summary>
    public void Save(BinaryWriter writer)
    {
        Carry();
        writer.Write(digits.Count(d => d != 0));
        for (var i = 0; i < DigitCount; i++)
        {
            if (digits[i] == 0) continue;
            writer.Write(i);
            writer.Write(digits[i]);
        }
    }

    /// <summary>Adds what was saved.</summary>
    /// <exception cref="InvalidDataException">It is no sum.</exception>
    public void Restore(BinaryReader reader)
    {
        var other = new ExactSum();
        for (var left = SavedCount.Read(reader, DigitCount); left > 0; left--) other.digits[SavedCount.Read(reader, DigitCount - 1)] = reader.ReadInt64();
        Merge(other);
    }

    /// <summary>The sum as <c>Digits * 2^Exponent</c>, exactly.</summary>
    public (BigInteger Digits, int Exponent) ToInteger()
    {
        Carry();
        var first = Array.FindIndex(digits, d => d != 0);
        if (first < 0) return (BigInteger.Zero, 0);
        var sum = BigInteger.Zero;
        var last = Array.FindLastIndex(digits, d => d != 0);
        for (var i = last; i >= first; i--) sum = (sum << DigitBits) + digits[i];
        return (sum, first * DigitBits - Lowest);
    }

    /// <summary>A sum divided by a count, rounded once.</summary>
    public static double Mean(ExactSum sum, long count)
    {
        var (digits, exponent) = sum.ToInteger();
        return ExactRatio.Round(digits, count, exponent);
    }

    /// <summary>The population variance (n S2 - S1^2) / n^2, rounded once: nothing cancels, and it is never negative.</summary>
    public static double Variance(ExactSum sum, ExactSum squares, long count) => Covariance(squares, sum, sum, count);

    /// <summary>The population covariance (n S(xy) - S(x) S(y)) / n^2, rounded once: nothing cancels.</summary>
    public static double Covariance(ExactSum products, ExactSum first, ExactSum second, long count)
    {
        var (difference, exponent) = Centered(products, first, second, count);
        return ExactRatio.Round(difference, (BigInteger)count * count, exponent);
    }

    /// <summary>n S(xy) - S(x) S(y) as <c>Digits * 2^Exponent</c>, exactly.</summary>
    public static (BigInteger Digits, int Exponent) Centered(ExactSum products, ExactSum first, ExactSum second, long count)
    {
        var (both, bothExponent) = products.ToInteger();
        var (a, aExponent) = first.ToInteger();
        var (b, bExponent) = second.ToInteger();
        // All at the lower power of two.
        var exponent = Math.Min(bothExponent, aExponent + bExponent);
        return ((count * both << (bothExponent - exponent)) - (a * b << (aExponent + bExponent - exponent)), exponent);
    }

    /// <summary>Brings every digit but the last into 0 to 2^32 - 1.</summary>
    private void Carry()
    {
        var carry = 0L;
        for (var i = 0; i < DigitCount - 1; i++)
        {
            var value = digits[i] + carry;
            carry = value >> DigitBits;
            digits[i] = value & uint.MaxValue;
        }
        digits[^1] += carry;
        additions = 0;
    }
}
