using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>
/// Walks the nodes and buffers of one record batch and makes columns of them: without copying where the layout is ours. Every
/// offset is checked, and the memory that is needed is held against the size of the batch.
/// </summary>
internal ref partial struct ArrowBatchReader
{
    // A column needs at most 32 times the bytes that it has (bits that become offsets), so that honest data never meets the bound.
    private const int BytesPerByte = 64;
    private const int FreeBytes = 64 << 20;

    // Columns without values have rows without bytes.
    private const int FreeRows = 1 << 20;

    private readonly FileBytes file;
    private readonly SharedBuffers shared;
    private readonly ReadOnlySpan<long> nodes;
    private readonly ReadOnlySpan<long> buffers;
    private readonly ReadOnlySpan<long> variadic;
    private readonly string compression;
    private readonly long bodyAt;
    private readonly long bodyLength;
    private int node;
    private int buffer;
    private int variadicNext;
    private long bytesLeft;
    private int depth;
    private string column = "";
    private StringData? missing;

    public ArrowBatchReader(FileBytes file, FlatTable batch, long bodyAt, long bodyLength, SharedBuffers shared)
    {
        this.file = file;
        this.shared = shared;
        this.bodyAt = bodyAt;
        this.bodyLength = bodyLength;
        bytesLeft = FreeBytes + (bodyLength > long.MaxValue / BytesPerByte - FreeBytes ? long.MaxValue / 2 : BytesPerByte * bodyLength);
        compression = batch.Has(3) ? (batch.Table(3).Byte(0) == 1 ? "ZSTD" : "LZ4") : "";
        RowCount = RowsOf(batch, bodyLength);
        nodes = batch.Has(1) ? MemoryMarshal.Cast<byte, long>(batch.Vector(1, 16, out _)) : [];
        buffers = batch.Has(2) ? MemoryMarshal.Cast<byte, long>(batch.Vector(2, 16, out _)) : [];
        variadic = batch.Has(4) ? MemoryMarshal.Cast<byte, long>(batch.Vector(4, 8, out _)) : [];
    }

    public int RowCount { get; }

    public IReadOnlyDictionary<long, ArrowDictionaryValues>? Dictionaries { private get; init; }

    public RowOrigin Origin { private get; init; }

    public string Where { private get; init; } = "";

    /// <summary>The number of rows, no more than the bytes can stand for.</summary>
    public static int RowsOf(FlatTable batch, long bodyLength) => CheckedCount(batch.Int64(0), bodyLength);

    /// <summary>Adds the columns that are wanted, and goes past the others without looking at their bytes.</summary>
    public void Read(ArrowField field, DataSchema wanted, List<Field> fields, List<ColumnData> columns, Bitmap? parent = null)
    {
        if (!field.IsIn(wanted))
        {
            Skip(field);
            return;
        }
        column = field.Path;
        if (field.Storage == ArrowStorage.Struct)
        {
            var length = NextNode(out var count);
            if (length != RowCount) throw Uneven(length);
            var validity = Both(parent, Validity(length, count));
            foreach (var child in field.Children) Read(child, wanted, fields, columns, validity);
            return;
        }
        var data = ReadColumn(field, parent);
        if (data.Length != RowCount) throw Uneven(data.Length);
        columns.Add(data);
        fields.Add(parent is null ? field.ToField() : field.ToField() with { IsNullable = true });
    }

    /// <summary>The values of a dictionary, and which of them are there.</summary>
    public ArrowDictionaryValues ReadDictionary(ArrowField field)
    {
        column = field.Path;
        depth = 1;
        var length = NextNode(out var missingCount);
        var validity = field.Storage == ArrowStorage.Null ? null : Validity(length, missingCount);
        if (length != RowCount) throw Uneven(length);
        var values = ReadValues(field, length, validity, isMarked: false);
        return field.Storage == ArrowStorage.Null
            ? new ArrowDictionaryValues(values, new Bitmap(Rent<byte>(Bitmap.ByteCount(length), true), 0, length))
            : new ArrowDictionaryValues(values, validity);
    }

    /// <summary>A column without values and name.</summary>
    public ColumnData Rows() => new BooleanData(new Bitmap(Rent<byte>(Bitmap.ByteCount(RowCount), true), 0, RowCount));

    private void Skip(ArrowField field)
    {
        node++;
        if (field.Dictionary is not null)
        {
            buffer += 2;
            return;
        }
        buffer += field.Buffers + (field.HasVariadic ? NextVariadic() : 0);
        foreach (var child in field.Children) Skip(child);
    }

    private ColumnData ReadColumn(ArrowField field, Bitmap? parent)
    {
        var length = NextNode(out var missingCount);
        if (field.Storage == ArrowStorage.Null && field.Dictionary is null) return Missing(length);
        var validity = Both(parent, Validity(length, missingCount));
        return field.Dictionary is { } id ? ReadCodes(field, id, length, validity) : ReadValues(field, length, validity, isMarked: true);
    }

    private ColumnData ReadValues(ArrowField field, int length, Bitmap? present, bool isMarked)
    {
        var marks = isMarked ? present : null;
        switch (field.Storage)
        {
            case ArrowStorage.Null: return Missing(length, isMarked);
            case ArrowStorage.Boolean: return new BooleanData(new Bitmap(Values<byte>(Bitmap.ByteCount(length)), 0, length), marks);
            case ArrowStorage.Int32: return new PrimitiveData<int>(field.Type!, Values<int>(length), marks);
            case ArrowStorage.Int64 or ArrowStorage.TimestampMicroseconds:
                return new PrimitiveData<long>(field.Type!, Values<long>(length), marks);
            case ArrowStorage.Float32: return new PrimitiveData<float>(field.Type!, Values<float>(length), marks);
            case ArrowStorage.Float64: return new PrimitiveData<double>(field.Type!, Values<double>(length), marks);
            case ArrowStorage.Text: return Text(field.Type!, Offsets(length), marks);
            case ArrowStorage.LargeText: return LargeText(field.Type!, length, marks);
            case ArrowStorage.TextView: return TextViews(field.Type!, length, present, marks);
            case ArrowStorage.List: return List(field, Offsets(length), marks);
            case ArrowStorage.LargeList: return List(field, Narrow(Offsets64(length), 0), marks);
            case ArrowStorage.FixedSizeList: return FixedSizeList(field, length, marks);
            default: return Convert(field, length, present, marks);
        }
    }

    private ListData List(ArrowField field, ReadOnlyMemory<int> offsets, Bitmap? validity)
    {
        var items = Items(field);
        return offsets.Span[^1] <= items.Length
            ? new ListData(offsets, items, validity)
            : throw new FormatException($"the offsets of list column '{column}' point behind its items");
    }

    private ColumnData FixedSizeList(ArrowField field, int length, Bitmap? validity)
    {
        var items = Items(field);
        var count = (long)length * field.ListSize;
        if (items.Length < count) throw new FormatException($"vector column '{column}' has too few items");
        if (field.Type!.Kind == ColumnKind.Vector) return new VectorData(field.ListSize, items.Slice(0, (int)count), validity);
        var offsets = Rent<int>(length + 1);
        for (var i = 0; i <= length; i++) offsets.Span[i] = i * field.ListSize;
        return new ListData(offsets, items, validity);
    }

    private ColumnData Items(ArrowField field)
    {
        depth++;
        var items = ReadColumn(field.Children[0], null);
        depth--;
        return items;
    }

    private StringData Missing(int length, bool isMarked = true)
    {
        if (missing?.Length == length && isMarked) return missing;
        var none = new Bitmap(Rent<byte>(Bitmap.ByteCount(length), true), 0, length);
        var column = new StringData(Rent<int>(length + 1, true), ReadOnlyMemory<byte>.Empty, isMarked ? none : null);
        return isMarked ? missing = column : column;
    }

    private int NextNode(out long missingCount)
    {
        if (2 * node + 1 >= nodes.Length) throw new FormatException("a record batch has fewer columns than the schema");
        missingCount = nodes[2 * node + 1];
        return CheckedCount(nodes[2 * node++], bodyLength);
    }

    private Bitmap? Validity(int length, long missingCount)
    {
        var (at, size) = Buffer();
        if (missingCount == 0) return null;
        if (size < Bitmap.ByteCount(length)) throw new FormatException($"the validity bitmap of column '{column}' is too short");
        Charge(Bitmap.ByteCount(length));
        return new Bitmap(file.Memory<byte>(at, Bitmap.ByteCount(length)), 0, length);
    }

    private Bitmap? Both(Bitmap? parent, Bitmap? own)
    {
        if (parent is not { } first || own is not { } second) return parent ?? own;
        if (first.Length != second.Length) throw Uneven(second.Length);
        var both = Rent<byte>(Bitmap.ByteCount(first.Length), true);
        for (var i = 0; i < both.Length; i++) both.Span[i] = (byte)(first.Bytes[i] & second.Bytes[i]);
        return new Bitmap(both, 0, first.Length);
    }

    private unsafe ReadOnlyMemory<T> Values<T>(int count) where T : unmanaged
    {
        var (at, size) = Buffer();
        return Part<T>(at, size, count);
    }

    private unsafe ReadOnlyMemory<T> Part<T>(long at, long size, long count) where T : unmanaged
    {
        if (compression.Length > 0)
            throw new ArrowRefusedException(
                $"the buffers of column '{column}' are compressed ({compression})",
                "Write it without compression, for example pyarrow.feather.write_feather(table, path, compression='uncompressed').");
        if (size < count * sizeof(T))
            throw new FormatException($"a buffer of {size} bytes of column '{column}' is too short for {count} values of {sizeof(T)} bytes");
        Charge(count * sizeof(T));
        return file.Memory<T>(at, checked((int)count));
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

    private int NextVariadic()
    {
        if (variadicNext >= variadic.Length) throw new FormatException("a record batch does not say how many buffers its texts have");
        var count = variadic[variadicNext++];
        return count >= 0 && count <= buffers.Length / 2 ? (int)count : throw new FormatException($"a column has {count} buffers of texts");
    }

    private unsafe Memory<T> Rent<T>(int count, bool isClear = false) where T : unmanaged
    {
        Charge((long)count * sizeof(T));
        var memory = shared.Rent<T>(count).AsMemory(0, count);
        if (isClear) memory.Span.Clear();
        return memory;
    }

    private void Charge(long bytes)
    {
        if ((bytesLeft -= bytes) < 0) throw new FormatException($"its columns up to '{column}' need far more memory than the record batch has bytes");
    }

    private FormatException Uneven(int length) => new($"column '{column}' has {length} of {RowCount} rows");

    private static int CheckedCount(long count, long bodyLength)
    {
        if (count is < 0 or >= int.MaxValue) throw new FormatException($"a column has {count} rows");
        return count <= FreeRows || count / 8 <= bodyLength
            ? (int)count
            : throw new FormatException($"a record batch of {bodyLength} bytes has {count} rows");
    }
}
