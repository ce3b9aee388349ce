using System.Buffers.Binary;
using System.Numerics;

namespace Mlops;

/// <summary>
/// The 64-bit hash of the SDK: XXH64, the same on every machine, runtime and run. Splits and hashed features depend on it,
/// so it never changes. Not for secrets.
/// </summary>
/// <remarks>Source: the xxHash specification, version 0.1.1. All members are thread-safe.</remarks>
public static class StableHash
{
    private const ulong Prime1 = 11400714785074694791UL;
    private const ulong Prime2 = 14029467366897019727UL;
    private const ulong Prime3 = 1609587929392839161UL;
    private const ulong Prime4 = 9650029242287828579UL;
    private const ulong Prime5 = 2870177450012600261UL;

    /// <summary>The hash of some bytes.</summary>
    /// <param name="bytes">The bytes to hash.</param>
    /// <param name="seed">Another seed gives an independent hash.</param>
    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed = 0)
    {
        var length = (ulong)bytes.Length;
        var hash = bytes.Length >= 32 ? Stripes(ref bytes, seed) : seed + Prime5;
        hash += length;
        while (bytes.Length >= 8)
        {
            hash ^= Round(0, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            hash = BitOperations.RotateLeft(hash, 27) * Prime1 + Prime4;
            bytes = bytes[8..];
        }
        if (bytes.Length >= 4)
        {
            hash ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes) * Prime1;
            hash = BitOperations.RotateLeft(hash, 23) * Prime2 + Prime3;
            bytes = bytes[4..];
        }
        foreach (var b in bytes)
        {
            hash ^= b * Prime5;
            hash = BitOperations.RotateLeft(hash, 11) * Prime1;
        }
        return Avalanche(hash);
    }

    /// <summary>The hash of one 64-bit number: equals the hash of its eight little-endian bytes.</summary>
    /// <param name="value">The number to hash.</param>
    /// <param name="seed">Another seed gives an independent hash.</param>
    public static ulong Of(ulong value, ulong seed = 0)
    {
        var hash = seed + Prime5 + 8;
        hash ^= Round(0, value);
        return Avalanche(BitOperations.RotateLeft(hash, 27) * Prime1 + Prime4);
    }

    /// <summary>Joins two hashes in order, so that a key of several columns has one hash.</summary>
    /// <param name="first">The hash so far.</param>
    /// <param name="second">The hash of the next part.</param>
    public static ulong Combine(ulong first, ulong second) => Of(second, first);

    /// <summary>Maps a hash to the half-open interval from 0 to 1, using its upper 53 bits.</summary>
    /// <param name="hash">A hash of this class.</param>
    public static double ToUnit(ulong hash) => (hash >> 11) * (1.0 / (1UL << 53));

    private static ulong Stripes(ref ReadOnlySpan<byte> bytes, ulong seed)
    {
        ulong a = seed + Prime1 + Prime2, b = seed + Prime2, c = seed, d = seed - Prime1;
        while (bytes.Length >= 32)
        {
            a = Round(a, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            b = Round(b, BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
            c = Round(c, BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]));
            d = Round(d, BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]));
            bytes = bytes[32..];
        }
        var hash = BitOperations.RotateLeft(a, 1) + BitOperations.RotateLeft(b, 7)
            + BitOperations.RotateLeft(c, 12) + BitOperations.RotateLeft(d, 18);
        return MergeRound(MergeRound(MergeRound(MergeRound(hash, a), b), c), d);
    }

    private static ulong Round(ulong accumulator, ulong lane) =>
        BitOperations.RotateLeft(accumulator + lane * Prime2, 31) * Prime1;

    private static ulong MergeRound(ulong hash, ulong accumulator) => (hash ^ Round(0, accumulator)) * Prime1 + Prime4;

    private static ulong Avalanche(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }
}
