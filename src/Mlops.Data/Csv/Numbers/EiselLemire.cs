using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>The nearest 64-bit float of digits times a power of ten, from one or two products of 64 bits.</summary>
/// <remarks>
/// Lemire, "Number Parsing at a Gigabyte per Second", Software: Practice and Experience 51 (2021), algorithm 1; that no fallback
/// is needed but the one below: Mushtak and Lemire, "Fast Number Parsing Without Fallback", 2023. Thread-safe.
/// </remarks>
internal static class EiselLemire
{
    private const int MantissaBits = 52;
    private const int InfinitePower = 0x7FF;

    /// <summary>
    /// False when the product does not tell on which side of the middle of two floats the number is; at 0 and infinity too.
    /// </summary>
    /// <param name="digits">The digits, not 0.</param>
    /// <param name="exponent">The power of ten.</param>
    /// <param name="value">The nearest float, ties to even.</param>
    public static bool TryRound(ulong digits, int exponent, out double value)
    {
        value = 0;
        if (exponent is < PowersOfFive.Smallest or > PowersOfFive.Largest) return false;
        var leading = BitOperations.LeadingZeroCount(digits);
        var (high, low) = Product(digits << leading, exponent);
        // Only here a cut-off power could decide: every other product is exact enough.
        if (low == ulong.MaxValue && exponent is < -27 or > 55) return false;
        var top = (int)(high >> 63);
        var mantissa = high >> (top + 64 - MantissaBits - 3);
        var power = BinaryPower(exponent) + top - leading + 1023;
        if (power <= 0) return TryRoundSubnormal(mantissa, power, out value);
        // Exactly in the middle of two floats, which is possible for small powers alone: to the even one.
        if (low <= 1 && exponent is >= -4 and <= 23 && (mantissa & 3) == 1 && mantissa << (top + 64 - MantissaBits - 3) == high) mantissa &= ~1UL;
        mantissa += mantissa & 1;
        mantissa >>= 1;
        if (mantissa >= 2UL << MantissaBits)
        {
            mantissa = 1UL << MantissaBits;
            power++;
        }
        if (power >= InfinitePower) return false;
        value = BitConverter.UInt64BitsToDouble((mantissa & ~(1UL << MantissaBits)) | (ulong)power << MantissaBits);
        return true;
    }

    private static bool TryRoundSubnormal(ulong mantissa, int power, out double value)
    {
        value = 0;
        if (1 - power >= 64) return false;
        mantissa >>= 1 - power;
        mantissa += mantissa & 1;
        mantissa >>= 1;
        // Rounding up may have made the smallest normal float: its bits follow those of the largest subnormal one.
        value = BitConverter.UInt64BitsToDouble(mantissa);
        return mantissa != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong High, ulong Low) Product(ulong digits, int exponent)
    {
        ref var power = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(PowersOfFive.Bits), 2 * (exponent - PowersOfFive.Smallest));
        var high = Math.BigMul(digits, power, out ulong low);
        // The bits below the float, its rounding bit and one more are all ones: the low half of the power may carry into them.
        const ulong Undecided = ulong.MaxValue >> (MantissaBits + 3);
        if ((high & Undecided) != Undecided) return (high, low);
        var carried = Math.BigMul(digits, Unsafe.Add(ref power, 1), out ulong _);
        low += carried;
        return (low < carried ? high + 1 : high, low);
    }

    /// <summary>
    /// The power of two of 10^exponent, rounded down, + 63: by log2(10) = 217706 / 65536 in the range of the table.
    /// </summary>
    private static int BinaryPower(int exponent) => ((152_170 + 65_536) * exponent >> 16) + 63;
}
