using System.Numerics;

namespace Mlops;

/// <summary>
/// The exponential function and what is made of it, with the same bits on every machine: only operations that IEEE 754 fixes to
/// the last bit, while the last bit of <see cref="Math.Exp"/> belongs to the operating system. For kernels whose results are part
/// of parity.
/// </summary>
/// <remarks>
/// <para>All members are thread-safe and allocate nothing. The error is below 1 unit in the last place.</para>
/// <para>
/// Sources: Tang, "Table-driven implementation of the exponential function in IEEE floating-point arithmetic" (1989), for
/// <see cref="Of"/>: x = (k / 128) ln 2 + r with |r| at most ln(2) / 256, a table of 2^(i/128) in two parts, and a short polynomial, so
/// that nothing is divided and little waits; fdlibm, s_expm1.c (Sun Microsystems, 1993), for <see cref="MinusOne"/>.
/// </para>
/// </remarks>
public static class ExactExp
{
    // The upper part has trailing zeros, so that its product with k is exact.
    private const double UpperLog2 = 6.93147180369123816490e-01;
    private const double LowerLog2 = 1.90821492927058770002e-10;
    private const double OneByLog2 = 1.44269504088896338700e+00;

    private const double Overflow = 7.09782712893383973096e+02;
    private const double Underflow = -7.45133219101941108420e+02;

    private const int Steps = 128;
    private const double StepsByLog2 = 184.6649652337873;

    // ln(2) / 128 in two parts, as above.
    private const double UpperStep = 0.005415212333900854;
    private const double LowerStep = 1.4223718738313642e-11;

    // Adding and taking off 1.5 * 2^52 rounds to the nearest integer, which the lowest bits of the sum hold.
    private const double Rounder = 6755399441055744;

    private static readonly (double Upper, double Lower)[] Powers = CreatePowers();

    /// <summary>e to the power of x; infinite beyond the largest double, 0 below the smallest, NaN for NaN.</summary>
    /// <param name="x">Any number.</param>
    public static double Of(double x)
    {
        // False for NaN too.
        if (!(x <= Overflow && x >= Underflow)) return double.IsNaN(x) ? x : x > 0 ? double.PositiveInfinity : 0;
        var rounded = x * StepsByLog2 + Rounder;
        var k = (int)BitConverter.DoubleToInt64Bits(rounded);
        var steps = rounded - Rounder;
        var r = x - steps * UpperStep - steps * LowerStep;
        var r2 = r * r;
        var p = r + r2 * (0.5 + r * (1.0 / 6) + r2 * (1.0 / 24 + r * (1.0 / 120)));
        var (upper, lower) = Powers[k & (Steps - 1)];
        return Scale(upper + (lower + upper * p), k >> 7);
    }

    /// <summary>e to the power of x, minus 1: precise for small x too.</summary>
    /// <param name="x">Any number.</param>
    public static double MinusOne(double x)
    {
        if (double.IsNaN(x) || x == 0) return x;
        if (x > Overflow) return double.PositiveInfinity;
        if (x < -40) return -1;
        var k = Math.Abs(x) < 0.5 * UpperLog2 ? 0 : Exponent(x);
        var upper = x - k * UpperLog2;
        var lower = k * LowerLog2;
        var r = upper - lower;
        var lost = upper - r - lower;
        var half = 0.5 * r;
        var square = r * half;
        var series = 1 + square * (-3.33333333333331316428e-02 + square * (1.58730158725481460165e-03 + square
            * (-7.93650757867487942473e-05 + square * (4.00821782732936239552e-06 + square * -2.01099218183624371326e-07))));
        var t = 3 - series * half;
        var e = square * ((series - t) / (6 - r * t));
        if (k == 0) return r - (r * e - square);
        e = r * (e - lost) - lost - square;
        return k switch
        {
            -1 => 0.5 * (r - e) - 0.5,
            1 => r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e),
            <= -2 or > 56 => Scale(1 - (e - r), k) - 1,
            < 20 => Scale(1 - Power(-k) - (e - r), k),
            _ => Scale(r - (e + Power(-k)) + 1, k),
        };
    }

    /// <summary>1 / (1 + e to the power of -x).</summary>
    /// <param name="x">Any number.</param>
    public static double Sigmoid(double x)
    {
        if (x >= 0) return 1 / (1 + Of(-x));
        var e = Of(x);
        return e / (1 + e);
    }

    /// <summary>x / ln 2, rounded to the nearest integer.</summary>
    private static int Exponent(double x) => (int)(x * OneByLog2 + (x < 0 ? -0.5 : 0.5));

    private static double Power(int exponent) => BitConverter.Int64BitsToDouble((long)(1023 + exponent) << 52);

    /// <summary>A number near 1 times a power of two, in two steps where the power itself is no normal number.</summary>
    private static double Scale(double value, int exponent) => exponent switch
    {
        > 1023 => value * 2 * Power(exponent - 1),
        < -1022 => value * Power(exponent + 64) * Power(-64),
        _ => value * Power(exponent),
    };

    /// <summary>2^(i/128) as the sum of two doubles, from integer roots: exact on every machine.</summary>
    private static (double Upper, double Lower)[] CreatePowers()
    {
        const int Bits = 200;
        var root = BigInteger.One << (Bits + 1);
        for (var i = Steps; i > 1; i /= 2) root = SquareRoot(root << Bits);
        var powers = new (double, double)[Steps];
        var power = BigInteger.One << Bits;
        for (var i = 0; i < Steps; i++)
        {
            // Cut to 52 bits below the point, so that the rest is the lower part.
            var digits = (long)(power >> (Bits - 52));
            var rest = (long)((power - ((BigInteger)digits << (Bits - 52))) >> (Bits - 52 - 60));
            powers[i] = (Math.ScaleB(digits, -52), Math.ScaleB(rest, -112));
            power = power * root >> Bits;
        }

        return powers;
    }

    private static BigInteger SquareRoot(BigInteger value)
    {
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + value / root) >> 1;
            if (next >= root) return root;
            root = next;
        }
    }
}
