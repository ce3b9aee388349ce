using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>
/// What a value of bytes is counted by, in bounded memory: itself up to <see cref="WholeBytes"/> bytes, else its first bytes, its
/// length and its SHA-256, so that a million pictures are told apart without keeping them.
/// </summary>
internal static class BytesKey
{
    /// <summary>The longest value that is kept whole.</summary>
    public const int WholeBytes = 256;

    /// <summary>The most bytes of a key.</summary>
    public const int MaxKeyBytes = WholeBytes + 1;

    /// <summary>How many of the first bytes of a long value are kept to be shown.</summary>
    private const int ShownBytes = 16;

    private const byte WholeMark = 0;
    private const byte LongMark = 1;
    private const int LongKeyBytes = 1 + ShownBytes + sizeof(long) + SHA256.HashSizeInBytes;

    /// <summary>Writes the key of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="scratch">Receives the key: at least <see cref="MaxKeyBytes"/> long.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> value, Span<byte> scratch)
    {
        if (value.Length <= WholeBytes)
        {
            scratch[0] = WholeMark;
            value.CopyTo(scratch[1..]);
            return scratch[..(value.Length + 1)];
        }
        scratch[0] = LongMark;
        value[..ShownBytes].CopyTo(scratch[1..]);
        BinaryPrimitives.WriteInt64BigEndian(scratch[(1 + ShownBytes)..], value.Length);
        SHA256.HashData(value, scratch[(1 + ShownBytes + sizeof(long))..]);
        return scratch[..LongKeyBytes];
    }

    /// <summary>How statistics show the value of a key: hexadecimal; of a long one the first bytes, the length and the SHA-256.</summary>
    public static string Text(ReadOnlySpan<byte> key)
    {
        if (key[0] == WholeMark) return Convert.ToHexStringLower(key[1..]);
        var rest = key[(1 + ShownBytes)..];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Convert.ToHexStringLower(key.Slice(1, ShownBytes))}... ({BinaryPrimitives.ReadInt64BigEndian(rest)} bytes, SHA-256 {Convert.ToHexStringLower(rest[sizeof(long)..])})");
    }

    /// <summary>Reads counts by keys.</summary>
    /// <exception cref="InvalidDataException">They are not by keys.</exception>
    public static ValueCounts Load(BinaryReader reader)
    {
        var counts = ValueCounts.Load(reader);
        foreach (var value in counts.Top(int.MaxValue))
            if (!IsKey(value.Utf8.Span)) throw new InvalidDataException("A value of bytes is counted by something that is no key of bytes.");
        return counts;
    }

    /// <summary>How findings show a value: as statistics do.</summary>
    public static string TextOf(ReadOnlySpan<byte> value) => Text(Of(value, stackalloc byte[MaxKeyBytes]));

    private static bool IsKey(ReadOnlySpan<byte> key) =>
        key.Length > 0 && (key[0] == WholeMark ? key.Length <= MaxKeyBytes : key[0] == LongMark && key.Length == LongKeyBytes);
}
