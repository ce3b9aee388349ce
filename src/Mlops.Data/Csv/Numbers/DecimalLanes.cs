using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mlops.Data;

/// <summary>Eight decimal numbers of at most 16 bytes, taken apart at once: one in each lane of 512-bit vectors.</summary>
/// <remarks>The same numbers as <see cref="ShortDecimal"/>; what it does not read is not <see cref="Done"/>.</remarks>
internal readonly struct DecimalLanes
{
    /// <summary>The digits as integers, without the point.</summary>
    public readonly Vector512<ulong> Digits;

    /// <summary>How many of them are after the point.</summary>
    public readonly Vector512<ulong> Decimals;

    /// <summary>All ones in lanes that were read.</summary>
    public readonly Vector512<ulong> Done;

    /// <summary>Takes numbers apart.</summary>
    /// <param name="heads">The bytes 16 to 9 before the end of each number, the first one lowest.</param>
    /// <param name="tails">The last 8 bytes.</param>
    /// <param name="lengths">The number of bytes without a sign; what is before them does not count.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DecimalLanes(Vector512<ulong> heads, Vector512<ulong> tails, Vector512<ulong> lengths)
    {
        var eight = Vector512.Create(8UL);
        var zeros = Vector512.Create(0x3030303030303030UL);
        var inTail = Vector512.Min(lengths, eight);
        tails = KeepLast(tails, inTail, zeros);
        heads = KeepLast(heads, Vector512.Min(lengths - inTail, eight), zeros);
        var tailPoints = PointsIn(tails);
        var headPoints = PointsIn(heads);
        var hasTailPoint = ~Vector512.Equals(tailPoints, Vector512<ulong>.Zero);
        var hasHeadPoint = Vector512.AndNot(~Vector512.Equals(headPoints, Vector512<ulong>.Zero), hasTailPoint);
        // Taking the point out moves all before it up by one byte, from the head into the tail too.
        var (shortTail, afterTail) = WithoutPoint(tails, tailPoints);
        var (shortHead, afterHead) = WithoutPoint(heads, headPoints);
        var zero = Vector512.Create(0x30UL);
        tails = Vector512.ConditionalSelect(hasTailPoint, shortTail | heads >>> 56, tails);
        heads = Vector512.ConditionalSelect(hasTailPoint, heads << 8 | zero, Vector512.ConditionalSelect(hasHeadPoint, shortHead | zero, heads));
        Decimals = (hasTailPoint & afterTail) | (hasHeadPoint & (afterHead + eight));
        Digits = Multiply(EightDigits(heads - zeros), Vector512.Create(100_000_000UL)) + EightDigits(tails - zeros);
        var atLeast = Vector512.ConditionalSelect(hasTailPoint | hasHeadPoint, Vector512.Create(2UL), Vector512<ulong>.One);
        Done = AreDigits(heads) & AreDigits(tails)
            & Vector512.GreaterThanOrEqual(lengths, atLeast) & Vector512.LessThanOrEqual(lengths, Vector512.Create(16UL));
    }

    /// <summary>True when this processor has the instructions.</summary>
    public static bool IsSupported => Avx512BW.IsSupported && Avx512DQ.IsSupported && Avx512CD.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> KeepLast(Vector512<ulong> bytes, Vector512<ulong> count, Vector512<ulong> filler)
    {
        // A shift by 64 leaves nothing, as it should: no bytes are kept.
        var mask = Avx512F.ShiftLeftLogicalVariable(Vector512<ulong>.AllBitsSet, Vector512.Create(64UL) - (count << 3));
        return Vector512.ConditionalSelect(mask, bytes, filler);
    }

    /// <summary>The highest bit of the first byte that is a point, and maybe of others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> PointsIn(Vector512<ulong> bytes)
    {
        bytes ^= Vector512.Create(0x2E2E2E2E2E2E2E2EUL);
        return (bytes - Vector512.Create(0x0101010101010101UL)) & ~bytes & Vector512.Create(0x8080808080808080UL);
    }

    /// <summary>The bytes with the first point taken out, and how many bytes are after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<ulong> Bytes, Vector512<ulong> After) WithoutPoint(Vector512<ulong> bytes, Vector512<ulong> points)
    {
        var lowest = points & (Vector512<ulong>.Zero - points);
        var lowestOfByte = lowest >>> 7;
        var below = lowestOfByte - Vector512<ulong>.One;
        var point = lowest | (lowest - lowestOfByte);
        var after = Avx512CD.LeadingZeroCount(lowest) >>> 3;
        return (Vector512.AndNot(bytes, below | point) | (bytes & below) << 8, after);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> AreDigits(Vector512<ulong> bytes)
    {
        var high = Vector512.Create(0xF0F0F0F0F0F0F0F0UL);
        var found = (bytes & high) | ((bytes + Vector512.Create(0x0606060606060606UL)) & high) >>> 4;
        return Vector512.Equals(found, Vector512.Create(0x3333333333333333UL));
    }

    /// <summary>Eight digits from 0 to 9, the first in the lowest byte: pairs, then fours, then all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> EightDigits(Vector512<ulong> digits)
    {
        var pairs = Avx512BW.MultiplyAddAdjacent(digits.AsByte(), Vector512.Create((short)0x010A).AsSByte());
        var fours = Avx512BW.MultiplyAddAdjacent(pairs, Vector512.Create(0x00010064).AsInt16()).AsUInt64();
        return Multiply(fours, Vector512.Create(10_000UL)) + (fours >>> 32);
    }

    /// <summary>The product of the lower halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Multiply(Vector512<ulong> a, Vector512<ulong> b) => Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());
}
