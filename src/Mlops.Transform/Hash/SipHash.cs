using System.Buffers.Binary;
using System.Numerics;

namespace Mlops.Transform;

/// <summary>
/// SipHash-2-4 with a key of 128 bits: who does not know the key can neither tell which texts share a hash nor make texts that do.
/// </summary>
/// <remarks>Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012.</remarks>
internal static class SipHash
{
    /// <param name="bytes">The bytes to hash.</param>
    /// <param name="low">The first eight bytes of the key, little-endian.</param>
    /// <param name="high">The last eight bytes of the key, little-endian.</param>
    public static ulong Of(ReadOnlySpan<byte> bytes, ulong low, ulong high)
    {
        var state = (A: low ^ 0x736F6D6570736575, B: high ^ 0x646F72616E646F6D, C: low ^ 0x6C7967656E657261, D: high ^ 0x7465646279746573);
        var last = (ulong)bytes.Length << 56;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) Compress(ref state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        for (var i = 0; i < bytes.Length; i++) last |= (ulong)bytes[i] << (8 * i);
        Compress(ref state, last);
        state.C ^= 0xFF;
        for (var round = 0; round < 4; round++) Round(ref state);
        return state.A ^ state.B ^ state.C ^ state.D;
    }

    private static void Compress(ref (ulong A, ulong B, ulong C, ulong D) state, ulong word)
    {
        state.D ^= word;
        Round(ref state);
        Round(ref state);
        state.A ^= word;
    }

    private static void Round(ref (ulong A, ulong B, ulong C, ulong D) s)
    {
        s.A += s.B;
        s.B = BitOperations.RotateLeft(s.B, 13) ^ s.A;
        s.A = BitOperations.RotateLeft(s.A, 32);
        s.C += s.D;
        s.D = BitOperations.RotateLeft(s.D, 16) ^ s.C;
        s.A += s.D;
        s.D = BitOperations.RotateLeft(s.D, 21) ^ s.A;
        s.C += s.B;
        s.B = BitOperations.RotateLeft(s.B, 17) ^ s.C;
        s.C = BitOperations.RotateLeft(s.C, 32);
    }
}
