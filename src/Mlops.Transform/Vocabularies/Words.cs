using System.Buffers.Binary;

namespace Mlops.Transform;

/// <summary>Little-endian 32-bit numbers that lie one after the other, not aligned to anything.</summary>
internal static unsafe class Words
{
    public static uint Read(byte* words, long index) => BinaryPrimitives.ReadUInt32LittleEndian(new(words + index * sizeof(uint), sizeof(uint)));

    public static void Write(byte* words, long index, uint value) =>
        BinaryPrimitives.WriteUInt32LittleEndian(new(words + index * sizeof(uint), sizeof(uint)), value);
}
