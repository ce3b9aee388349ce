using System.Buffers;
using System.Numerics;

namespace Mlops.Transform;

/// <summary>
/// A hash of the values of every row: the same wherever the row stands, so that a sample does not depend on how data is
/// read.
/// </summary>
internal static class RowHashes
{
    private const ulong MissingMark = 0x6D697373696E67;

    /// <param name="columns">The columns that count.</param>
    /// <param name="hashes">Receives one per row.</param>
    public static void Compute(ReadOnlySpan<ColumnData> columns, Span<ulong> hashes)
    {
        hashes.Clear();
        foreach (var column in columns) Add(column, hashes);
    }

    private static void Add(ColumnData column, Span<ulong> hashes)
    {
        switch (column)
        {
            case BooleanData booleans:
                var present = new PresentRows(column);
                for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], present[i], booleans.Values[i] ? 1UL : 2UL);
                break;
            case PrimitiveData<int> ints: AddIntegers(ints, hashes); break;
            case PrimitiveData<long> longs: AddIntegers(longs, hashes); break;
            case PrimitiveData<float> floats: AddFloats(floats, hashes); break;
            case PrimitiveData<double> doubles: AddDoubles(doubles, hashes); break;
            case StringData texts: AddTexts(texts, hashes); break;
            case BytesData bytes: AddBytes(bytes, hashes); break;
            case ListData list: AddItems(list, list.Items, list.Offsets, 0, hashes); break;
            case VectorData vectors: AddItems(vectors, vectors.Items, [], vectors.Size, hashes); break;
            default: throw new InvalidOperationException($"No operation reads a column of type {column.Type}.");
        }
    }

    private static void AddIntegers<T>(PrimitiveData<T> column, Span<ulong> hashes)
        where T : unmanaged, IBinaryInteger<T>
    {
        var values = column.Values;
        var present = new PresentRows(column);
        for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], present[i], ulong.CreateTruncating(values[i]));
    }

    private static void AddFloats(PrimitiveData<float> column, Span<ulong> hashes)
    {
        var values = column.Values;
        var present = new PresentRows(column);
        for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], present[i], BitConverter.SingleToUInt32Bits(values[i]));
    }

    private static void AddDoubles(PrimitiveData<double> column, Span<ulong> hashes)
    {
        var values = column.Values;
        var present = new PresentRows(column);
        for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], present[i], BitConverter.DoubleToUInt64Bits(values[i]));
    }

    /// <summary>Every text of a dictionary is hashed once, unless there are fewer rows than texts.</summary>
    private static void AddTexts(StringData column, Span<ulong> hashes)
    {
        var present = new PresentRows(column);
        if (column.Dictionary is not { } dictionary || dictionary.Length >= hashes.Length)
        {
            for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], present[i], present[i] ? StableHash.Of(column[i]) : 0);
            return;
        }

        var rented = ArrayPool<ulong>.Shared.Rent(dictionary.Length);
        for (var i = 0; i < dictionary.Length; i++) rented[i] = StableHash.Of(dictionary[i]);
        var codes = column.Codes;
        for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], present[i], present[i] ? rented[codes[i]] : 0);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    private static void AddBytes(BytesData column, Span<ulong> hashes)
    {
        var present = new PresentRows(column);
        for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], present[i], present[i] ? StableHash.Of(column[i]) : 0);
    }

    /// <summary>The hash of a row of items is that of their number and of each of them.</summary>
    private static void AddItems(ColumnData column, ColumnData items, ReadOnlySpan<int> offsets, int size, Span<ulong> hashes)
    {
        var present = new PresentRows(column);
        var rented = ArrayPool<ulong>.Shared.Rent(items.Length);
        var ofItems = rented.AsSpan(0, items.Length);
        Compute([items], ofItems);
        for (var i = 0; i < hashes.Length; i++)
        {
            var (start, end) = offsets.IsEmpty ? (i * size, (i + 1) * size) : (offsets[i], offsets[i + 1]);
            Put(ref hashes[i], present[i], (ulong)(end - start));
            for (var item = start; item < end && present[i]; item++) hashes[i] = StableHash.Combine(hashes[i], ofItems[item]);
        }

        ArrayPool<ulong>.Shared.Return(rented);
    }

    private static void Put(ref ulong hash, bool isPresent, ulong value) =>
        hash = StableHash.Combine(hash, isPresent ? StableHash.Of(value) : MissingMark);
}
