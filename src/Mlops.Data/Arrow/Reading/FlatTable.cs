using System.Buffers.Binary;
using System.Text;

namespace Mlops.Data;

/// <summary>A table in FlatBuffers bytes that nobody vouches for: every access is checked.</summary>
internal readonly ref struct FlatTable
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly int position;
    private readonly int fieldsAt;
    private readonly int fieldCount;

    private FlatTable(ReadOnlySpan<byte> bytes, long position)
    {
        this.bytes = bytes;
        this.position = Within(bytes, position, 4);
        var described = Within(bytes, position - Int32At(bytes, position), 4);
        int size = BinaryPrimitives.ReadUInt16LittleEndian(bytes[described..]);
        Within(bytes, described, Math.Max(4, size));
        fieldsAt = described + 4;
        fieldCount = Math.Max(0, (size - 4) / 2);
    }

    public static FlatTable Root(ReadOnlySpan<byte> bytes) => new(bytes, (uint)Int32At(bytes, 0));

    /// <summary>The number of bytes that it may point into.</summary>
    public int Length => bytes.Length;

    public byte Byte(int field) => Find(field, 1) is var at and > 0 ? bytes[at] : (byte)0;

    public short Int16(int field) =>
        Find(field, 2) is var at and > 0 ? BinaryPrimitives.ReadInt16LittleEndian(bytes[at..]) : (short)0;

    public int Int32(int field) => Find(field, 4) is var at and > 0 ? Int32At(bytes, at) : 0;

    public long Int64(int field) => Find(field, 8) is var at and > 0 ? BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]) : 0;

    public bool Has(int field) => Find(field, 1) > 0;

    public FlatTable Table(int field) => new(bytes, Target(field));

    public string Text(int field) => Has(field) ? Encoding.UTF8.GetString(Vector(field, 1, out _)) : "";

    public int Count(int field)
    {
        if (!Has(field)) return 0;
        Vector(field, 1, out var count);
        return count;
    }

    public FlatTable Item(int field, int index)
    {
        Vector(field, 4, out var count);
        if ((uint)index >= (uint)count) throw new FormatException("the metadata counts more objects than it has");
        var at = (int)Target(field) + 4 + 4 * index;
        return new FlatTable(bytes, at + (long)(uint)Int32At(bytes, at));
    }

    /// <summary>The bytes of a vector of items of one size.</summary>
    public ReadOnlySpan<byte> Vector(int field, int itemSize, out int count)
    {
        var start = Target(field);
        count = Int32At(bytes, start);
        if (count < 0) throw new FormatException("the metadata holds a negative length");
        return bytes.Slice(Within(bytes, start + 4, (long)count * itemSize), count * itemSize);
    }

    private long Target(int field)
    {
        var at = Find(field, 4);
        if (at == 0) throw new FormatException($"the metadata lacks field {field}");
        return at + (long)(uint)Int32At(bytes, at);
    }

    private int Find(int field, int size)
    {
        if (field >= fieldCount) return 0;
        var relative = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(fieldsAt + 2 * field)..]);
        return relative == 0 ? 0 : Within(bytes, position + relative, size);
    }

    private static int Int32At(ReadOnlySpan<byte> bytes, long at) =>
        BinaryPrimitives.ReadInt32LittleEndian(bytes[Within(bytes, at, 4)..]);

    private static int Within(ReadOnlySpan<byte> bytes, long at, long size) => at >= 0 && at + size <= bytes.Length
        ? (int)at
        : throw new FormatException($"the metadata points to byte {at} of {bytes.Length}");
}
