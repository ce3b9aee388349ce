using System.Numerics;

namespace Mlops.Data;

/// <summary>The powers of five from 5^-342 to 5^308, each cut to its 128 highest bits.</summary>
/// <remarks>
/// Computed once with integers of any size: the table of Lemire, "Number Parsing at a Gigabyte per Second", 2021, section 5.
/// Negative powers are reciprocals, rounded up; positive ones are cut off. Those up to 5^55 are exact.
/// </remarks>
internal static class PowersOfFive
{
    public const int Smallest = -342;
    public const int Largest = 308;

    /// <summary>Two numbers for each power: the high and the low 64 bits.</summary>
    public static readonly ulong[] Bits = Compute();

    private static ulong[] Compute()
    {
        var bits = new ulong[2 * (Largest - Smallest + 1)];
        for (var power = Smallest; power <= Largest; power++)
        {
            var five = BigInteger.Pow(5, Math.Abs(power));
            var length = (int)five.GetBitLength();
            var value = power >= 0
                ? length > 128 ? five >> (length - 128) : five << (128 - length)
                : (BigInteger.One << (127 + length)) / five + 1;
            var at = 2 * (power - Smallest);
            bits[at] = (ulong)(value >> 64);
            bits[at + 1] = (ulong)(value & ulong.MaxValue);
        }
        return bits;
    }
}
