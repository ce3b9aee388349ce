using System.Buffers.Binary;
using System.Text;

namespace Mlops.Data;

/// <summary>Writes FlatBuffers from the end to the front: as much of the format as the metadata of Arrow needs.</summary>
internal sealed class FlatWriter
{
    private byte[] buffer = new byte[1024];
    private int head = 1024;
    private int[] slots = [];
    private int tableStart;

    /// <summary>The distance of what was written last from the end: the address of an object.</summary>
    private int Offset => buffer.Length - head;

    public int Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Align(4, bytes.Length + 1);
        Take(1)[0] = 0;
        bytes.CopyTo(Take(bytes.Length));
        PutInt32(bytes.Length);
        return Offset;
    }

    public int Vector(params ReadOnlySpan<int> objects)
    {
        Align(4, 4 * objects.Length);
        for (var i = objects.Length - 1; i >= 0; i--) PutReference(objects[i]);
        PutInt32(objects.Length);
        return Offset;
    }

    /// <summary>A vector of structs that are made of 64-bit numbers.</summary>
    /// <param name="numbers">The numbers of all structs, in order.</param>
    /// <param name="perStruct">How many belong to one struct.</param>
    public int Structs(ReadOnlySpan<long> numbers, int perStruct)
    {
        Align(8, 8 * numbers.Length);
        for (var i = numbers.Length - 1; i >= 0; i--) BinaryPrimitives.WriteInt64LittleEndian(Take(8), numbers[i]);
        PutInt32(numbers.Length / perStruct);
        return Offset;
    }

    public FlatWriter StartTable(int fields)
    {
        slots = new int[fields];
        tableStart = Offset;
        return this;
    }

    public FlatWriter Byte(int field, byte value)
    {
        Take(1)[0] = value;
        return Mark(field);
    }

    public FlatWriter Int16(int field, short value)
    {
        Align(2, 0);
        BinaryPrimitives.WriteInt16LittleEndian(Take(2), value);
        return Mark(field);
    }

    public FlatWriter Int32(int field, int value)
    {
        Align(4, 0);
        PutInt32(value);
        return Mark(field);
    }

    public FlatWriter Int64(int field, long value)
    {
        Align(8, 0);
        BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);
        return Mark(field);
    }

    public FlatWriter Reference(int field, int target)
    {
        if (target == 0) return this;
        Align(4, 0);
        PutReference(target);
        return Mark(field);
    }

    public int EndTable()
    {
        Align(4, 0);
        PutInt32(0);
        var table = Offset;
        for (var i = slots.Length - 1; i >= 0; i--) PutUInt16(slots[i] == 0 ? 0 : table - slots[i]);
        PutUInt16(table - tableStart);
        PutUInt16(4 + 2 * slots.Length);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(buffer.Length - table), Offset - table);
        return table;
    }

    public ReadOnlySpan<byte> Finish(int root)
    {
        Align(8, 4);
        PutReference(root);
        return buffer.AsSpan(head);
    }

    private FlatWriter Mark(int field)
    {
        slots[field] = Offset;
        return this;
    }

    private void PutReference(int target) => PutInt32(Offset + 4 - target);

    private void PutInt32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

    private void PutUInt16(int value) => BinaryPrimitives.WriteUInt16LittleEndian(Take(2), checked((ushort)value));

    /// <summary>Pads, so that what follows ends on the alignment once <paramref name="more"/> bytes are written.</summary>
    private void Align(int size, int more)
    {
        var padding = -(Offset + more) & (size - 1);
        Take(padding).Clear();
    }

    private Span<byte> Take(int count)
    {
        while (head < count)
        {
            var larger = new byte[buffer.Length * 2];
            buffer.AsSpan(head).CopyTo(larger.AsSpan(buffer.Length + head));
            head += buffer.Length;
            buffer = larger;
        }
        head -= count;
        return buffer.AsSpan(head, count);
    }
}
