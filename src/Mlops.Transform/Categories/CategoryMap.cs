using System.Buffers;

namespace Mlops.Transform;

/// <summary>Finds the feature of every row of a category column: text, integers or booleans.</summary>
internal static class CategoryMap
{
    /// <param name="column">The categories.</param>
    /// <param name="kernel">Finds the feature of one.</param>
    /// <param name="missing">The feature of a row without a value.</param>
    /// <param name="features">Receives one per row.</param>
    /// <returns>The first row that is refused, or -1.</returns>
    public static int Run<TKernel>(ColumnData column, TKernel kernel, int missing, Span<int> features)
        where TKernel : struct, ICategoryKernel
    {
        features = features[..column.Length];
        switch (column)
        {
            case StringData { Dictionary: { } dictionary } coded when coded.Length > dictionary.Length: FindCoded(coded, dictionary, kernel, features); break;
            case StringData { Dictionary: not null } coded: FindFewCoded(coded, kernel, features); break;
            case StringData texts: FindTexts(texts, kernel, features); break;
            case PrimitiveData<int> ints: FindInts(ints.Values, kernel, features); break;
            case PrimitiveData<long> longs: FindLongs(longs.Values, kernel, features); break;
            case BooleanData booleans: FindBooleans(booleans, kernel, features); break;
            default: throw new InvalidOperationException($"A column of type {column.Type} is no category column.");
        }

        if (column.HasValidity) PutMissing(column.Validity, missing, features);
        return features.IndexOf(SparseOperation.Refused);
    }

    private static void FindTexts<TKernel>(StringData column, TKernel kernel, Span<int> features)
        where TKernel : struct, ICategoryKernel
    {
        var offsets = column.Offsets;
        var bytes = column.Bytes;
        for (var i = 0; i < features.Length; i++)
            features[i] = column.IsMissing(i) ? SparseOperation.None : kernel.Find(bytes[offsets[i]..offsets[i + 1]]);
    }

    private static void FindFewCoded<TKernel>(StringData column, TKernel kernel, Span<int> features)
        where TKernel : struct, ICategoryKernel
    {
        for (var i = 0; i < features.Length; i++) features[i] = column.IsMissing(i) ? SparseOperation.None : kernel.Find(column[i]);
    }

    /// <summary>Looks every distinct text up once.</summary>
    private static void FindCoded<TKernel>(StringData column, StringData dictionary, TKernel kernel, Span<int> features)
        where TKernel : struct, ICategoryKernel
    {
        var rented = ArrayPool<int>.Shared.Rent(dictionary.Length);
        var found = rented.AsSpan(0, dictionary.Length);
        for (var i = 0; i < found.Length; i++) found[i] = kernel.Find(dictionary[i]);
        var codes = column.Codes;
        for (var i = 0; i < features.Length; i++) features[i] = column.IsMissing(i) ? SparseOperation.None : found[codes[i]];
        ArrayPool<int>.Shared.Return(rented);
    }

    private static void FindInts<TKernel>(ReadOnlySpan<int> values, TKernel kernel, Span<int> features)
        where TKernel : struct, ICategoryKernel
    {
        for (var i = 0; i < features.Length; i++) features[i] = kernel.Find(values[i]);
    }

    private static void FindLongs<TKernel>(ReadOnlySpan<long> values, TKernel kernel, Span<int> features)
        where TKernel : struct, ICategoryKernel
    {
        for (var i = 0; i < features.Length; i++) features[i] = kernel.Find(values[i]);
    }

    private static void FindBooleans<TKernel>(BooleanData column, TKernel kernel, Span<int> features)
        where TKernel : struct, ICategoryKernel
    {
        var (yes, no) = (kernel.Find(CategoryText.True), kernel.Find(CategoryText.False));
        var values = column.Values;
        for (var i = 0; i < features.Length; i++) features[i] = values[i] ? yes : no;
    }

    private static void PutMissing(Bitmap validity, int missing, Span<int> features)
    {
        var bits = validity.Bytes;
        for (var i = 0; i < features.Length; i++)
            if (!Bitmap.Get(bits, validity.Offset + i)) features[i] = missing;
    }
}
