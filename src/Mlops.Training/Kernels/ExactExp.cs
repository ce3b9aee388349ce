using System.Numerics;

namespace Mlops.Training;

/// <summary>
/// The exponential function with the same bits on every machine: only operations that IEEE 754 fixes to the last bit, while the
/// last bit of <see cref="Math.Exp"/> belongs to the operating system.
/// </summary>
/// <remarks>
/// Source: Tang, "Table-driven implementation of the exponential function in IEEE floating-point arithmetic" (1989):
/// x = (k / 128) ln 2 + r with |r| at most ln(2) / 256, a table of 2^(i/128) in two parts, and a short polynomial. No division,
/// and few operations that wait for each other. The error is below 1 unit in the last place.
/// </remarks>
internal static class ExactExp
{
    private const int Steps = 128;
    private const double StepsByLog2 = 184.6649652337873;

    // ln(2) / 128 in two parts: the upper one has trailing zeros, so that its product with k is exact.
    private const double UpperStep = 0.005415212333900854;
    private const double LowerStep = 1.4223718738313642e-11;

    // Adding and taking off 1.5 * 2^52 rounds to the nearest integer, which the lowest bits of the sum hold.
    private const double Rounder = 6755399441055744;

    private static readonly (double Upper, double Lower)[] Powers = CreatePowers();

    /// <summary>e to the power of a number that is not positive.</summary>
    /// <param name="x">At most 0; results below the normal numbers are 0.</param>
    public static double OfNegative(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x < -708) return 0;
        var rounded = x * StepsByLog2 + Rounder;
        var k = (int)BitConverter.DoubleToInt64Bits(rounded);
        var steps = rounded - Rounder;
        var r = x - steps * UpperStep - steps * LowerStep;
        var r2 = r * r;
        var p = r + r2 * (0.5 + r * (1.0 / 6) + r2 * (1.0 / 24 + r * (1.0 / 120)));
        var (upper, lower) = Powers[k & (Steps - 1)];
        return (upper + (lower + upper * p)) * BitConverter.Int64BitsToDouble((1023L + (k >> 7)) << 52);
    }

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
