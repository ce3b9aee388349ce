using System.Buffers;
using System.Buffers.Binary;

namespace Mlops.Data.Validation;

/// <summary>One row as bytes, read in place: its ordinal, source, row number, the length of its key, the key and the values.</summary>
internal readonly ref struct SkewRow(ReadOnlySpan<byte> bytes)
{
    private const int KeyStart = 24;

    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>The place of the row in the data, from 0.</summary>
    public long Ordinal => BinaryPrimitives.ReadInt64LittleEndian(bytes);

    /// <summary>The place of the name of its source in the list of the side.</summary>
    public int Source => BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);

    /// <summary>The number of the row in its source, from 1.</summary>
    public long Number => BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]);

    public ReadOnlySpan<byte> Key => bytes.Slice(KeyStart, BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]));

    public ReadOnlySpan<byte> Values => bytes[(KeyStart + Key.Length)..];

    /// <summary>The row without its values.</summary>
    public ReadOnlySpan<byte> Head => bytes[..(KeyStart + Key.Length)];

    /// <summary>Writes all but the values.</summary>
    public static void WriteHead(ArrayBufferWriter<byte> target, long ordinal, int source, long number, ReadOnlySpan<byte> key)
    {
        RowCodec.WriteLong(target, ordinal);
        RowCodec.WriteInt(target, source);
        RowCodec.WriteLong(target, number);
        RowCodec.WriteInt(target, key.Length);
        target.Write(key);
    }
}
