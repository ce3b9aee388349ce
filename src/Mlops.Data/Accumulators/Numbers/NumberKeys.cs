using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mlops.Data;

/// <summary>
/// Numbers as unsigned keys in the same order: of integers the value with its sign bit turned, of doubles the bits of positive
/// ones with the sign bit set and those of negative ones turned. Both signs of zero have one key.
/// </summary>
internal static class NumberKeys
{
    public const ulong Sign = 1UL << 63;

    /// <summary>The smallest key that is not a finite double, as its distance from the sign bit.</summary>
    private const ulong Infinity = 0x7FF0_0000_0000_0000;

    public static ulong Of(long value) => (ulong)value ^ Sign;

    public static ulong Of(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value + 0.0);
        return bits ^ ((ulong)((long)bits >> 63) | Sign);
    }

    public static long ToInteger(ulong key) => (long)(key ^ Sign);

    public static double ToDouble(ulong key) =>
        BitConverter.UInt64BitsToDouble(key ^ ((ulong)((long)~key >> 63) | Sign));

    /// <summary>The digits and the power of two of a finite double, from its bits; the sign bit does not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong Magnitude, int Exponent) Parts(ulong bits)
    {
        const ulong MantissaMask = (1UL << 52) - 1;
        var exponent = (int)(bits >> 52) & 0x7FF;
        var mantissa = bits & MantissaMask;
        return exponent == 0 ? (mantissa, -1074) : (mantissa | (MantissaMask + 1), exponent - 1075);
    }

    /// <summary>True when no key of some doubles is an infinity or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool AreFinite(ReadOnlySpan<double> values)
    {
        var worst = 0UL;
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
            var bad = Vector256<double>.Zero;
            // x - x is 0 for a finite x and NaN otherwise; NaN survives the sum.
            foreach (var v in vectors) bad += v - v;
            if (bad != Vector256<double>.Zero) return false;
            i = vectors.Length * Vector256<double>.Count;
        }
        for (; i < values.Length; i++) worst = Math.Max(worst, BitConverter.DoubleToUInt64Bits(values[i]) & ~Sign);
        return worst < Infinity;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ReadOnlySpan<double> values, Span<ulong> keys)
    {
        var done = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var source = MemoryMarshal.Cast<double, Vector256<double>>(values);
            var target = MemoryMarshal.Cast<ulong, Vector256<long>>(keys);
            var sign = Vector256.Create(long.MinValue);
            for (var i = 0; i < source.Length; i++)
            {
                var bits = (source[i] + Vector256<double>.Zero).AsInt64();
                target[i] = bits ^ (Vector256.ShiftRightArithmetic(bits, 63) | sign);
            }
            done = source.Length * Vector256<double>.Count;
        }
        for (; done < values.Length; done++) keys[done] = Of(values[done]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ReadOnlySpan<float> values, Span<ulong> keys)
    {
        for (var i = 0; i < values.Length; i++) keys[i] = Of((double)values[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ReadOnlySpan<int> values, Span<ulong> keys)
    {
        for (var i = 0; i < values.Length; i++) keys[i] = Of((long)values[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ReadOnlySpan<long> values, Span<ulong> keys)
    {
        for (var i = 0; i < values.Length; i++) keys[i] = Of(values[i]);
    }

    /// <summary>Moves the keys of rows with a value to the front; returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int KeepPresent(Span<ulong> keys, ReadOnlySpan<byte> validity, int firstBit)
    {
        ref var first = ref MemoryMarshal.GetReference(keys);
        ref var bits = ref MemoryMarshal.GetReference(validity);
        var used = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            Unsafe.Add(ref first, used) = Unsafe.Add(ref first, i);
            var bit = firstBit + i;
            used += Unsafe.Add(ref bits, bit >> 3) >> (bit & 7) & 1;
        }
        return used;
    }

    /// <summary>How many upper bits two keys share.</summary>
    public static int CommonBits(ulong a, ulong b) => BitOperations.LeadingZeroCount(a ^ b);
}
