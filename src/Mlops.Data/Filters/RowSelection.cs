using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>Copies chosen rows of a column into pooled memory.</summary>
internal static class RowSelection
{
    public static ColumnData Take(ColumnData column, ReadOnlySpan<int> rows, SharedBuffers buffers)
    {
        var validity = column.HasValidity ? TakeBits(column.Validity, rows, buffers) : (Bitmap?)null;
        return column switch
        {
            BooleanData booleans => new BooleanData(TakeBits(booleans.Values, rows, buffers), validity),
            PrimitiveData<int> ints => TakeValues(ints, rows, validity, buffers),
            PrimitiveData<long> longs => TakeValues(longs, rows, validity, buffers),
            PrimitiveData<float> floats => TakeValues(floats, rows, validity, buffers),
            PrimitiveData<double> doubles => TakeValues(doubles, rows, validity, buffers),
            StringData texts => TakeText(texts, rows, validity, buffers),
            BytesData bytes => TakeBytes(bytes, rows, validity, buffers),
            ListData lists => TakeLists(lists, rows, validity, buffers),
            VectorData vectors => TakeVectors(vectors, rows, validity, buffers),
            _ => throw new InvalidOperationException($"A column of type {column.Type} has an unknown layout."),
        };
    }

    private static Bitmap TakeBits(Bitmap bits, ReadOnlySpan<int> rows, SharedBuffers buffers)
    {
        var length = Bitmap.ByteCount(rows.Length);
        var target = buffers.Rent<byte>(length);
        target.AsSpan(0, length).Clear();
        var source = bits.Bytes;
        var offset = bits.Offset;
        for (var i = 0; i < rows.Length; i++)
            if (Bitmap.Get(source, offset + rows[i])) Bitmap.Set(target, i);
        return new Bitmap(target.AsMemory(0, length), 0, rows.Length);
    }

    private static PrimitiveData<T> TakeValues<T>(
        PrimitiveData<T> column, ReadOnlySpan<int> rows, Bitmap? validity, SharedBuffers buffers)
        where T : unmanaged
    {
        var target = buffers.Rent<T>(rows.Length);
        var source = column.Values;
        for (var i = 0; i < rows.Length; i++) target[i] = source[rows[i]];
        return new PrimitiveData<T>(column.Type, target.AsMemory(0, rows.Length), validity);
    }

    private static StringData TakeText(StringData texts, ReadOnlySpan<int> rows, Bitmap? validity, SharedBuffers buffers)
    {
        if (texts.Dictionary is { } dictionary)
        {
            var codes = buffers.Rent<int>(rows.Length);
            var source = texts.Codes;
            for (var i = 0; i < rows.Length; i++) codes[i] = source[rows[i]];
            // The dictionary is copied too: the batch that it belongs to may be gone before the selection.
            return new StringData(codes.AsMemory(0, rows.Length), CopyText(dictionary, buffers), validity);
        }
        var offsets = buffers.Rent<int>(rows.Length + 1);
        offsets[0] = 0;
        for (var i = 0; i < rows.Length; i++) offsets[i + 1] = checked(offsets[i] + (texts.IsMissing(rows[i]) ? 0 : texts[rows[i]].Length));
        var bytes = buffers.Rent<byte>(offsets[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
            if (offsets[i + 1] > offsets[i]) texts[rows[i]].CopyTo(bytes.AsSpan(offsets[i]));
        return new StringData(offsets.AsMemory(0, rows.Length + 1), bytes.AsMemory(0, offsets[rows.Length]), validity);
    }

    /// <summary>Copies chosen values; those of rows that are missing in <paramref name="values"/> are left out.</summary>
    public static BytesData TakeBytes(BytesData values, ReadOnlySpan<int> rows, Bitmap? validity, SharedBuffers buffers)
    {
        var offsets = buffers.Rent<int>(rows.Length + 1);
        offsets[0] = 0;
        for (var i = 0; i < rows.Length; i++) offsets[i + 1] = checked(offsets[i] + (values.IsMissing(rows[i]) ? 0 : values[rows[i]].Length));
        var bytes = buffers.Rent<byte>(offsets[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
            if (offsets[i + 1] > offsets[i]) values[rows[i]].CopyTo(bytes.AsSpan(offsets[i]));
        return new BytesData(offsets.AsMemory(0, rows.Length + 1), bytes.AsMemory(0, offsets[rows.Length]), validity);
    }

    private static StringData CopyText(StringData texts, SharedBuffers buffers)
    {
        var offsets = buffers.Rent<int>(texts.Length + 1);
        var first = texts.Offsets[0];
        for (var i = 0; i <= texts.Length; i++) offsets[i] = texts.Offsets[i] - first;
        var bytes = buffers.Rent<byte>(offsets[texts.Length]);
        texts.Bytes.Slice(first, offsets[texts.Length]).CopyTo(bytes);
        return new StringData(offsets.AsMemory(0, texts.Length + 1), bytes.AsMemory(0, offsets[texts.Length]));
    }

    private static ListData TakeLists(ListData lists, ReadOnlySpan<int> rows, Bitmap? validity, SharedBuffers buffers)
    {
        var offsets = buffers.Rent<int>(rows.Length + 1);
        var source = lists.Offsets;
        var items = new List<int>();
        offsets[0] = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = source[rows[i]]; j < source[rows[i] + 1] && !lists.IsMissing(rows[i]); j++) items.Add(j);
            offsets[i + 1] = items.Count;
        }
        var taken = Take(lists.Items, CollectionsMarshal.AsSpan(items), buffers);
        return new ListData(offsets.AsMemory(0, rows.Length + 1), taken, validity);
    }

    private static VectorData TakeVectors(VectorData vectors, ReadOnlySpan<int> rows, Bitmap? validity, SharedBuffers buffers)
    {
        var items = new int[rows.Length * vectors.Size];
        for (var i = 0; i < items.Length; i++) items[i] = rows[i / vectors.Size] * vectors.Size + i % vectors.Size;
        return new VectorData(vectors.Size, Take(vectors.Items, items, buffers), validity);
    }
}
