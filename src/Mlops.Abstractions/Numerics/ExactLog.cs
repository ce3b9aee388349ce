namespace Mlops;

/// <summary>
/// The natural logarithm in IEEE additions, multiplications and divisions alone: <see cref="Math.Log(double)"/> calls the library
/// of the system, whose last bit differs between systems, and then a parity replay would fail on another one.
/// </summary>
/// <remarks>
/// <para>All members are thread-safe and allocate nothing. The error is below 2 units in the last place.</para>
/// ln(m * 2^k) = k ln 2 + 2 artanh(s), s = (m - 1) / (m + 1), with m in [sqrt(1/2), sqrt(2)) and artanh as its Taylor series
/// (Abramowitz and Stegun, 4.6.33). Twelve terms leave less than 2^-60 of the sum.
/// </remarks>
public static class ExactLog
{
    // ln 2 in two parts: the product of the first with any exponent is exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    private const double TwoTo54 = 18014398509481984;

    /// <summary>ln(1 + x), precise for small x too; infinity stays, -1 gives minus infinity, NaN below it.</summary>
    /// <param name="x">Any number.</param>
    public static double OnePlus(double x)
    {
        var u = 1 + x;
        if (x == 0 || double.IsPositiveInfinity(u)) return x == 0 ? 0 : u;
        if (!(u > 0)) return u == 0 ? double.NegativeInfinity : double.NaN;

        // What rounding took from 1 + x, to first order (Kahan's correction).
        var lost = x < 1 ? x - (u - 1) : 1 - (u - x);
        return OfNormal(u, lost / u, 0);
    }

    /// <summary>ln x; minus infinity at 0, NaN below it.</summary>
    /// <param name="x">Any number.</param>
    public static double Of(double x)
    {
        if (!(x > 0)) return x == 0 ? double.NegativeInfinity : double.NaN;
        if (double.IsPositiveInfinity(x)) return x;
        return double.IsNormal(x) ? OfNormal(x, 0, 0) : OfNormal(x * TwoTo54, 0, -54);
    }

    /// <summary>ln(u * 2^shift) + correction, for a normal number above 0.</summary>
    private static double OfNormal(double u, double correction, int shift)
    {
        var bits = BitConverter.DoubleToInt64Bits(u);
        var exponent = (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (mantissa >= 1.4142135623730951)
        {
            mantissa *= 0.5;
            exponent++;
        }

        exponent += shift;
        var s = (mantissa - 1) / (mantissa + 1);
        return exponent * Ln2High + (2 * s * Series(s * s) + (exponent * Ln2Low + correction));
    }

    /// <summary>artanh(s) / s as a series in z = s * s.</summary>
    private static double Series(double z)
    {
        var sum = 1.0 / 23;
        sum = sum * z + 1.0 / 21;
        sum = sum * z + 1.0 / 19;
        sum = sum * z + 1.0 / 17;
        sum = sum * z + 1.0 / 15;
        sum = sum * z + 1.0 / 13;
        sum = sum * z + 1.0 / 11;
        sum = sum * z + 1.0 / 9;
        sum = sum * z + 1.0 / 7;
        sum = sum * z + 1.0 / 5;
        sum = sum * z + 1.0 / 3;
        return sum * z + 1;
    }
}
