namespace Mlops.Transform;

/// <summary>
/// The natural logarithm in IEEE additions, multiplications and divisions alone: <see cref="Math.Log(double)"/> calls the library
/// of the system, whose last bit differs between systems, and then a parity replay would fail on another one.
/// </summary>
/// <remarks>
/// ln(m * 2^k) = k ln 2 + 2 artanh(s), s = (m - 1) / (m + 1), with m in [sqrt(1/2), sqrt(2)) and artanh as its Taylor series
/// (Abramowitz and Stegun, 4.6.33). Twelve terms leave less than 2^-60 of the sum.
/// </remarks>
internal static class ExactLog
{
    // ln 2 in two parts: the product of the first with any exponent is exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>ln(1 + x) for x of at least 0, precise for small x too; infinity stays.</summary>
    public static double OnePlus(double x)
    {
        var u = 1 + x;
        if (x == 0 || double.IsPositiveInfinity(u)) return x == 0 ? 0 : u;

        // What rounding took from 1 + x, to first order (Kahan's correction).
        var lost = x < 1 ? x - (u - 1) : 1 - (u - x);
        var bits = BitConverter.DoubleToInt64Bits(u);
        var exponent = (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (mantissa >= 1.4142135623730951)
        {
            mantissa *= 0.5;
            exponent++;
        }

        var s = (mantissa - 1) / (mantissa + 1);
        return exponent * Ln2High + (2 * s * Series(s * s) + (exponent * Ln2Low + lost / u));
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
