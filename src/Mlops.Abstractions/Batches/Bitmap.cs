using System.Numerics;

namespace Mlops;

/// <summary>
/// A read-only run of bits in Arrow layout: bit <c>i</c> is bit <c>i % 8</c> of byte <c>i / 8</c>, after an offset.
/// </summary>
/// <remarks>Used for validity (1 means there is a value) and for the values of boolean columns. Slices do not copy.</remarks>
public readonly struct Bitmap
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int offset;

    /// <summary>Wraps bytes.</summary>
    /// <param name="bytes">The bytes that hold the bits.</param>
    /// <param name="offset">The place of the first bit.</param>
    /// <param name="length">The number of bits.</param>
    public Bitmap(ReadOnlyMemory<byte> bytes, int offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if ((long)bytes.Length * 8 < (long)offset + length)
            throw new ArgumentException($"{bytes.Length} bytes cannot hold {length} bits from bit {offset} on.", nameof(bytes));
        this.bytes = bytes;
        this.offset = offset;
        Length = length;
    }

    /// <summary>The number of bits.</summary>
    public int Length { get; }

    /// <summary>The bytes, with the first bit at <see cref="Offset"/>.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>The bytes, for those who keep them.</summary>
    public ReadOnlyMemory<byte> Memory => bytes;

    /// <summary>The place of the first bit in <see cref="Bytes"/>.</summary>
    public int Offset => offset;

    /// <summary>One bit.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    public bool this[int index] => Get(bytes.Span, offset + index);

    /// <summary>Some of the bits, without copying.</summary>
    /// <param name="start">The first bit.</param>
    /// <param name="length">The number of bits.</param>
    public Bitmap Slice(int start, int length) => new(bytes, offset + start, length);

    /// <summary>The number of ones.</summary>
    public int CountOnes()
    {
        var span = bytes.Span;
        var count = 0;
        var i = offset;
        var end = offset + Length;
        for (; i < end && (i & 7) != 0; i++) count += Get(span, i) ? 1 : 0;
        for (; i + 64 <= end; i += 64) count += BitOperations.PopCount(BitConverter.ToUInt64(span.Slice(i >> 3, 8)));
        for (; i < end; i++) count += Get(span, i) ? 1 : 0;
        return count;
    }

    /// <summary>Reads one bit of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="index">The place of the bit.</param>
    public static bool Get(ReadOnlySpan<byte> bytes, int index) => (bytes[index >> 3] >> (index & 7) & 1) != 0;

    /// <summary>Sets one bit of some bytes to one.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="index">The place of the bit.</param>
    public static void Set(Span<byte> bytes, int index) => bytes[index >> 3] |= (byte)(1 << (index & 7));

    /// <summary>Sets one bit of some bytes to zero.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="index">The place of the bit.</param>
    public static void Clear(Span<byte> bytes, int index) => bytes[index >> 3] &= (byte)~(1 << (index & 7));

    /// <summary>The number of bytes that hold some bits.</summary>
    /// <param name="bits">The number of bits.</param>
    public static int ByteCount(int bits) => (bits + 7) >> 3;
}
