using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Mlops.Data;

/// <summary>
/// Walks the nodes and buffers of one record batch and wraps them as columns, without copying. Every offset is checked.
/// </summary>
internal ref struct ArrowBatchReader
{
    private readonly FileBytes file;
    private readonly ReadOnlySpan<long> nodes;
    private readonly ReadOnlySpan<long> buffers;
    private readonly long bodyAt;
    private readonly long bodyLength;
    private int node;
    private int buffer;

    public ArrowBatchReader(FileBytes file, FlatTable batch, long bodyAt, long bodyLength)
    {
        if (batch.Has(3)) throw new NotSupportedException("its buffers are compressed");
        this.file = file;
        this.bodyAt = bodyAt;
        this.bodyLength = bodyLength;
        RowCount = CheckedCount(batch.Int64(0));
        nodes = MemoryMarshal.Cast<byte, long>(batch.Vector(1, 16, out _));
        buffers = MemoryMarshal.Cast<byte, long>(batch.Vector(2, 16, out _));
    }

    public int RowCount { get; }

    public ColumnData Read(ArrowField field, IReadOnlyDictionary<long, StringData> dictionaries)
    {
        var column = field.Dictionary is { } id ? ReadCodes(id, dictionaries) : Read(field.Field.Type);
        return column.Length == RowCount ? column : throw new FormatException($"column '{field.Field.Name}' has {column.Length} of {RowCount} rows");
    }

    /// <summary>Goes past a column without looking at its bytes.</summary>
    public void Skip(ArrowField field)
    {
        if (field.Dictionary is null) Skip(field.Field.Type);
        else (node, buffer) = (node + 1, buffer + 2);
    }

    public ColumnData Read(ColumnType type)
    {
        var (length, validity) = Node();
        switch (type.Kind)
        {
            case ColumnKind.Boolean: return new BooleanData(Bits(length), validity);
            case ColumnKind.Int32: return new PrimitiveData<int>(type, Values<int>(length), validity);
            case ColumnKind.Int64 or ColumnKind.Timestamp: return new PrimitiveData<long>(type, Values<long>(length), validity);
            case ColumnKind.Float32: return new PrimitiveData<float>(type, Values<float>(length), validity);
            case ColumnKind.Float64: return new PrimitiveData<double>(type, Values<double>(length), validity);
            case ColumnKind.String:
                var places = Offsets(length);
                var bytes = Values<byte>(places.Span[^1]);
                CheckText(bytes.Span, places.Span);
                return new StringData(places, bytes, validity);
            case ColumnKind.List:
                var offsets = Offsets(length);
                var items = Read(type.Item!);
                if (offsets.Span[^1] > items.Length) throw new FormatException("the offsets of a list point behind its items");
                return new ListData(offsets, items, validity);
            default:
                var all = Read(type.Item!);
                if (all.Length < (long)length * type.Length) throw new FormatException("a vector column has too few items");
                return new VectorData(type.Length, all.Slice(0, length * type.Length), validity);
        }
    }

    private void Skip(ColumnType type)
    {
        node++;
        buffer += type.Kind switch { ColumnKind.Vector => 1, ColumnKind.String => 3, _ => 2 };
        if (type.Item is { } item) Skip(item);
    }

    /// <summary>
    /// Texts are handed out as they are, so they must be UTF-8: all bytes together, and no text may start within a character.
    /// </summary>
    private static void CheckText(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> offsets)
    {
        if (!Utf8.IsValid(bytes[offsets[0]..])) throw new FormatException("a text column is not UTF-8");
        foreach (var offset in offsets)
            if (offset < bytes.Length && (bytes[offset] & 0xC0) == 0x80) throw new FormatException("a text starts within a character of UTF-8");
    }

    private StringData ReadCodes(long id, IReadOnlyDictionary<long, StringData> dictionaries)
    {
        var (length, validity) = Node();
        var codes = Values<int>(length);
        if (!dictionaries.TryGetValue(id, out var dictionary)) throw new FormatException($"dictionary {id} is not in the file");
        var values = codes.Span;
        for (var i = 0; i < length; i++)
            if ((uint)values[i] >= (uint)dictionary.Length && (validity is not { } bits || bits[i]))
                throw new FormatException($"code {values[i]} is not in a dictionary of {dictionary.Length} texts");
        return new StringData(codes, dictionary, validity);
    }

    private (int Length, Bitmap? Validity) Node()
    {
        if (2 * node + 1 >= nodes.Length) throw new FormatException("a record batch has fewer columns than the schema");
        var length = CheckedCount(nodes[2 * node]);
        var missing = nodes[2 * node++ + 1];
        var (at, size) = Buffer();
        if (missing == 0) return (length, null);
        if (size < Bitmap.ByteCount(length)) throw new FormatException("a validity bitmap is too short");
        return (length, new Bitmap(file.Memory<byte>(at, Bitmap.ByteCount(length)), 0, length));
    }

    private Bitmap Bits(int length)
    {
        var (at, size) = Buffer();
        if (size < Bitmap.ByteCount(length)) throw new FormatException("a boolean column is too short");
        return new Bitmap(file.Memory<byte>(at, Bitmap.ByteCount(length)), 0, length);
    }

    private unsafe ReadOnlyMemory<T> Values<T>(int count) where T : unmanaged
    {
        var (at, size) = Buffer();
        if (size < (long)count * sizeof(T)) throw new FormatException($"a buffer of {size} bytes is too short for {count} values of {sizeof(T)} bytes");
        return file.Memory<T>(at, count);
    }

    private ReadOnlyMemory<int> Offsets(int length)
    {
        // Some writers leave the offsets of an empty column out.
        if (length == 0)
        {
            Buffer();
            return new int[1];
        }
        var offsets = Values<int>(length + 1);
        var values = offsets.Span;
        var isRising = values[0] >= 0;
        for (var i = 1; i < values.Length; i++) isRising &= values[i] >= values[i - 1];
        return isRising ? offsets : throw new FormatException("offsets fall");
    }

    private (long At, long Size) Buffer()
    {
        if (2 * buffer + 1 >= buffers.Length) throw new FormatException("a record batch has fewer buffers than its columns need");
        var (offset, size) = (buffers[2 * buffer], buffers[2 * buffer + 1]);
        buffer++;
        return offset >= 0 && size >= 0 && offset <= bodyLength - size
            ? (bodyAt + offset, size)
            : throw new FormatException($"a buffer of {size} bytes at {offset} is not within a body of {bodyLength} bytes");
    }

    private static int CheckedCount(long count) =>
        count is >= 0 and < int.MaxValue ? (int)count : throw new FormatException($"a column has {count} rows");
}
