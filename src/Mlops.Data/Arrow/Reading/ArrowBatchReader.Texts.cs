using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Mlops.Data;

/// <content>Texts and bytes: plain, with 64-bit offsets, as views, as codes.</content>
internal ref partial struct ArrowBatchReader
{
    private const int InlineText = 12;

    private ColumnData Text(ColumnType type, ReadOnlyMemory<int> offsets, Bitmap? validity) =>
        TextOrBytes(type, offsets, Values<byte>(offsets.Span[^1]), validity);

    private ColumnData TextOrBytes(ColumnType type, ReadOnlyMemory<int> offsets, ReadOnlyMemory<byte> bytes, Bitmap? validity)
    {
        if (type.Kind == ColumnKind.Bytes) return new BytesData(offsets, bytes, validity);
        CheckText(bytes.Span, offsets.Span);
        return new StringData(offsets, bytes, validity);
    }

    private ColumnData LargeText(ColumnType type, int length, Bitmap? validity)
    {
        var offsets = Offsets64(length);
        var first = offsets.Span[0];
        var narrow = Narrow(offsets, first);
        var (at, size) = Buffer();
        if (size < offsets.Span[^1]) throw new FormatException($"the offsets of column '{column}' point behind its texts");
        var bytes = Part<byte>(at + first, size - first, narrow.Span[^1]);
        return TextOrBytes(type, narrow, bytes, validity);
    }

    /// <summary>Views are a length and either the text or a place in one of several buffers: the texts are copied together.</summary>
    private ColumnData TextViews(ColumnType type, int length, Bitmap? present, Bitmap? marks)
    {
        var views = Part<byte>(Buffer(), 16L * length).Span;
        var places = new (long At, long Size)[NextVariadic()];
        for (var i = 0; i < places.Length; i++) places[i] = Buffer();
        var offsets = Rent<int>(length + 1);
        var ends = offsets.Span;
        ends[0] = 0;
        for (var i = 0; i < length; i++)
        {
            var isThere = present is not { } bits || bits[i];
            var size = isThere ? MemoryMarshal.Read<int>(views[(16 * i)..]) : 0;
            if (size < 0) throw new FormatException($"a text of column '{column}' has {size} bytes");
            if (size > int.MaxValue - ends[i]) throw TooMuchText();
            ends[i + 1] = ends[i] + size;
        }
        // A view may point to a text that others point to, so the sum is held against the size of the batch.
        var bytes = Rent<byte>(ends[^1]);
        var target = bytes.Span;
        for (var i = 0; i < length; i++)
        {
            var size = ends[i + 1] - ends[i];
            if (size > 0) ViewText(views.Slice(16 * i, 16), size, places).CopyTo(target[ends[i]..]);
        }
        return TextOrBytes(type, offsets, bytes, marks);
    }

    private ReadOnlySpan<byte> ViewText(ReadOnlySpan<byte> view, int size, (long At, long Size)[] places)
    {
        if (size <= InlineText) return view.Slice(4, size);
        var (index, offset) = (MemoryMarshal.Read<int>(view[8..]), MemoryMarshal.Read<int>(view[12..]));
        if ((uint)index >= (uint)places.Length || offset < 0 || offset > places[index].Size - size)
            throw new FormatException($"a text of column '{column}' is not within its buffers");
        return file.Span(places[index].At + offset, size);
    }

    private ColumnData ReadCodes(ArrowField field, long id, int length, Bitmap? validity)
    {
        var codes = Codes(field.Codes, length, validity);
        if (Dictionaries is null || !Dictionaries.TryGetValue(id, out var dictionary))
        {
            // Writers may leave out a dictionary that no row uses.
            if ((validity?.CountOnes() ?? length) > 0) throw new FormatException($"the dictionary of column '{column}' is not there");
            dictionary = new ArrowDictionaryValues(Nothing(field.Type!), null);
        }
        CheckCodes(codes.Span, dictionary.Values.Length, validity);
        if (dictionary.Validity is { } present) validity = WithoutMissing(codes.Span, validity, present);
        if (dictionary.Values is StringData texts) return new StringData(codes, texts, validity);
        return Take(dictionary.Values, codes.Span, validity);
    }

    private ReadOnlyMemory<int> Codes(ArrowStorage storage, int length, Bitmap? validity)
    {
        switch (storage)
        {
            case ArrowStorage.Int32 or ArrowStorage.UInt32: return Values<int>(length);
            case ArrowStorage.Int8: return Widen<sbyte, int>(length);
            case ArrowStorage.UInt8: return Widen<byte, int>(length);
            case ArrowStorage.Int16: return Widen<short, int>(length);
            case ArrowStorage.UInt16: return Widen<ushort, int>(length);
            default:
                var wide = Values<long>(length).Span;
                var codes = Rent<int>(length);
                for (var i = 0; i < length; i++)
                    codes.Span[i] = wide[i] is >= 0 and <= int.MaxValue and var code ? (int)code : validity is { } bits && !bits[i] ? 0 : -1;
                return codes;
        }
    }

    private void CheckCodes(ReadOnlySpan<int> codes, int count, Bitmap? validity)
    {
        for (var i = 0; i < codes.Length; i++)
            if ((uint)codes[i] >= (uint)count && (validity is not { } bits || bits[i]))
                throw new FormatException($"code {codes[i]} of column '{column}' is not in a dictionary of {count} entries");
    }

    private Bitmap WithoutMissing(ReadOnlySpan<int> codes, Bitmap? validity, Bitmap present)
    {
        var bits = Rent<byte>(Bitmap.ByteCount(codes.Length), true);
        for (var i = 0; i < codes.Length; i++)
            if ((validity is not { } own || own[i]) && present[codes[i]]) Bitmap.Set(bits.Span, i);
        return new Bitmap(bits, 0, codes.Length);
    }

    /// <summary>The entries of a dictionary that is not of texts, one for each row.</summary>
    private ColumnData Take(ColumnData values, ReadOnlySpan<int> codes, Bitmap? validity)
    {
        if (values.Length == 0) values = Entry(values.Type);
        var safe = Rent<int>(codes.Length).Span;
        for (var i = 0; i < safe.Length; i++) safe[i] = (uint)codes[i] < (uint)values.Length ? codes[i] : 0;
        Charge(8L * safe.Length);
        if (values is BytesData entries) return TakeBytes(entries, safe, validity);
        return RowSelection.Take(values, safe, shared) switch
        {
            BooleanData booleans => new BooleanData(booleans.Values, validity),
            PrimitiveData<int> ints => new PrimitiveData<int>(ints.Type, ints.Memory, validity),
            PrimitiveData<long> longs => new PrimitiveData<long>(longs.Type, longs.Memory, validity),
            PrimitiveData<float> floats => new PrimitiveData<float>(floats.Type, floats.Memory, validity),
            PrimitiveData<double> doubles => new PrimitiveData<double>(doubles.Type, doubles.Memory, validity),
            var other => throw new InvalidOperationException($"A dictionary of {other.Type} has an unknown layout."),
        };
    }

    /// <summary>Entries may be long and codes many, so the bytes are held against the size of the batch before they are copied.</summary>
    private BytesData TakeBytes(BytesData entries, ReadOnlySpan<int> codes, Bitmap? validity)
    {
        var total = 0L;
        foreach (var code in codes) total += entries[code].Length;
        Charge(total);
        return RowSelection.TakeBytes(entries, codes, validity, shared);
    }

    private static ColumnData Nothing(ColumnType type) =>
        type.Kind == ColumnKind.String ? new StringData(new int[1], ReadOnlyMemory<byte>.Empty) : Entry(type);

    /// <summary>One entry, for rows that are all missing.</summary>
    private static ColumnData Entry(ColumnType type)
    {
        var builder = new BatchBuilder(new DataSchema(new Field("entry", type)));
        builder[0].AppendMissing();
        return builder.Build()[0];
    }

    /// <summary>
    /// Texts are handed out as they are, so they must be UTF-8: all bytes together, and no text may start within a character.
    /// </summary>
    private void CheckText(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> offsets)
    {
        if (!Utf8.IsValid(bytes[offsets[0]..]))
            throw new FormatException($"column '{column}' is not UTF-8");
        foreach (var offset in offsets)
            if (offset < bytes.Length && (bytes[offset] & 0xC0) == 0x80)
                throw new FormatException($"a text of column '{column}' starts within a character of UTF-8");
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
        return isRising ? offsets : throw new FormatException($"offsets of column '{column}' fall");
    }

    private ReadOnlyMemory<long> Offsets64(int length)
    {
        if (length == 0)
        {
            Buffer();
            return new long[1];
        }
        var offsets = Values<long>(length + 1);
        var values = offsets.Span;
        var isRising = values[0] >= 0;
        for (var i = 1; i < values.Length; i++) isRising &= values[i] >= values[i - 1];
        return isRising ? offsets : throw new FormatException($"offsets of column '{column}' fall");
    }

    private ReadOnlyMemory<int> Narrow(ReadOnlyMemory<long> offsets, long first)
    {
        var wide = offsets.Span;
        if (wide[^1] - first > int.MaxValue) throw TooMuchText();
        var narrow = Rent<int>(wide.Length);
        for (var i = 0; i < wide.Length; i++) narrow.Span[i] = (int)(wide[i] - first);
        return narrow;
    }

    private readonly ArrowRefusedException TooMuchText() =>
        new($"column '{column}' has more than 2 GB in one record batch", "Write smaller record batches.");

    private ReadOnlyMemory<T> Part<T>((long At, long Size) place, long count) where T : unmanaged => Part<T>(place.At, place.Size, count);
}
