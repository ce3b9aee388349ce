using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>
/// The body of one message while it is written: buffers with their places. Slices are rebased and values of missing rows
/// become zeros, so that equal rows give equal bytes.
/// </summary>
internal sealed class ArrowBody
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    public List<long> Nodes { get; } = [];

    public List<long> Buffers { get; } = [];

    public long Length => bytes.WrittenCount;

    public ReadOnlyMemory<byte> Bytes => bytes.WrittenMemory;

    public void Clear()
    {
        bytes.ResetWrittenCount();
        Nodes.Clear();
        Buffers.Clear();
    }

    public void Add(ColumnData column)
    {
        Node(column);
        switch (column)
        {
            case BooleanData booleans: AddBits(booleans.Values, column); break;
            case PrimitiveData<int> ints: AddValues(ints.Values, column); break;
            case PrimitiveData<long> longs: AddValues(longs.Values, column); break;
            case PrimitiveData<float> floats: AddValues(floats.Values, column); break;
            case PrimitiveData<double> doubles: AddValues(doubles.Values, column); break;
            case StringData texts: AddText(texts); break;
            case BytesData values: AddBytes(values); break;
            case ListData lists: AddList(lists); break;
            case VectorData vectors: Add(vectors.Items); break;
            default: throw new InvalidOperationException($"A column of type {column.Type} has an unknown layout.");
        }
    }

    /// <summary>A dictionary-encoded column: codes into the dictionary of the file.</summary>
    public void AddCodes(StringData column, ReadOnlySpan<int> codes)
    {
        Node(column);
        AddValues(codes, column);
    }

    private void Node(ColumnData column)
    {
        var missing = column.MissingCount;
        Nodes.Add(column.Length);
        Nodes.Add(missing);
        if (missing == 0) End(Length);
        else AddBits(column.Validity, null);
    }

    private void AddBits(Bitmap bits, ColumnData? masked)
    {
        var start = Length;
        var target = Reserve(Bitmap.ByteCount(bits.Length));
        target.Clear();
        var source = bits.Bytes;
        var offset = bits.Offset;
        for (var i = 0; i < bits.Length; i++)
            if (Bitmap.Get(source, offset + i) && masked?.IsMissing(i) != true) Bitmap.Set(target, i);
        End(start);
    }

    private void AddValues<T>(ReadOnlySpan<T> values, ColumnData column) where T : unmanaged
    {
        var start = Length;
        var target = MemoryMarshal.Cast<byte, T>(Reserve(checked(values.Length * Unsafe.SizeOf<T>())));
        values.CopyTo(target);
        if (column.HasValidity)
        {
            var bits = column.Validity.Bytes;
            var offset = column.Validity.Offset;
            for (var i = 0; i < target.Length; i++)
                if (!Bitmap.Get(bits, offset + i)) target[i] = default;
        }
        End(start);
    }

    private void AddText(StringData texts)
    {
        var start = Length;
        var offsets = MemoryMarshal.Cast<byte, int>(Reserve((texts.Length + 1) * sizeof(int)));
        offsets[0] = 0;
        for (var i = 0; i < texts.Length; i++) offsets[i + 1] = checked(offsets[i] + (texts.IsMissing(i) ? 0 : texts[i].Length));
        var total = offsets[texts.Length];
        End(start);
        start = Length;
        var target = Reserve(total);
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts.IsMissing(i)) continue;
            texts[i].CopyTo(target);
            target = target[texts[i].Length..];
        }
        End(start);
    }

    private void AddBytes(BytesData values)
    {
        var start = Length;
        var source = values.Offsets;
        var offsets = MemoryMarshal.Cast<byte, int>(Reserve((values.Length + 1) * sizeof(int)));
        offsets[0] = 0;
        for (var i = 0; i < values.Length; i++) offsets[i + 1] = checked(offsets[i] + (values.IsMissing(i) ? 0 : source[i + 1] - source[i]));
        var total = offsets[values.Length];
        End(start);
        start = Length;
        var target = Reserve(total);
        for (var i = 0; i < values.Length; i++)
        {
            if (values.IsMissing(i)) continue;
            values[i].CopyTo(target);
            target = target[(source[i + 1] - source[i])..];
        }
        End(start);
    }

    private void AddList(ListData lists)
    {
        var start = Length;
        var source = lists.Offsets;
        var offsets = MemoryMarshal.Cast<byte, int>(Reserve((lists.Length + 1) * sizeof(int)));
        offsets[0] = 0;
        for (var i = 0; i < lists.Length; i++) offsets[i + 1] = offsets[i] + (lists.IsMissing(i) ? 0 : source[i + 1] - source[i]);
        var total = offsets[lists.Length];
        End(start);
        if (total == source[^1] - source[0])
        {
            Add(lists.Items.Slice(source[0], total));
            return;
        }
        var kept = new int[total];
        var used = 0;
        for (var i = 0; i < lists.Length; i++)
            for (var j = source[i]; j < source[i + 1] && !lists.IsMissing(i); j++) kept[used++] = j;
        using var buffers = new SharedBuffers();
        Add(RowSelection.Take(lists.Items, kept, buffers));
    }

    private Span<byte> Reserve(int length)
    {
        var span = bytes.GetSpan(Math.Max(1, length))[..length];
        bytes.Advance(length);
        return span;
    }

    private void End(long start)
    {
        Buffers.Add(start);
        Buffers.Add(Length - start);
        Reserve((int)(-Length & 7)).Clear();
    }
}
