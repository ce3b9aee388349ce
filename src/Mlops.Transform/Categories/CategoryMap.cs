using System.Buffers;
using System.Numerics;

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
        where TKernel : struct, ICategoryKernel => column switch
        {
            PrimitiveData<int> ints => FindIntegers(ints, kernel, missing, features),
            StringData { Dictionary: null } texts => FindTexts(texts, kernel, missing, features),
            StringData coded => FindCoded(coded, coded.Dictionary!, kernel, missing, features),
            PrimitiveData<long> longs => FindIntegers(longs, kernel, missing, features),
            BooleanData booleans => FindBooleans(booleans, kernel, missing, features),
            _ => throw new InvalidOperationException($"A column of type {column.Type} is no category column."),
        };

    private static int FindTexts<TKernel>(StringData column, TKernel kernel, int missing, Span<int> features)
        where TKernel : struct, ICategoryKernel
    {
        var offsets = column.Offsets;
        var bytes = column.Bytes;
        var present = new PresentRows(column);
        for (var i = 0; i < column.Length; i++)
        {
            var feature = present[i] ? kernel.Find(bytes[offsets[i]..offsets[i + 1]]) : missing;
            if (feature == SparseOperation.Refused) return i;
            features[i] = feature;
        }

        return -1;
    }

    /// <summary>Looks every distinct text up once, unless there are fewer rows than texts.</summary>
    private static int FindCoded<TKernel>(StringData column, StringData dictionary, TKernel kernel, int missing,
        Span<int> features)
        where TKernel : struct, ICategoryKernel
    {
        var isLong = column.Length > dictionary.Length;
        var rented = isLong ? ArrayPool<int>.Shared.Rent(dictionary.Length) : [];
        for (var i = 0; isLong && i < dictionary.Length; i++) rented[i] = kernel.Find(dictionary[i]);
        var codes = column.Codes;
        var present = new PresentRows(column);
        var refused = -1;
        for (var i = 0; i < codes.Length && refused < 0; i++)
        {
            var feature = !present[i] ? missing : isLong ? rented[codes[i]] : kernel.Find(dictionary[codes[i]]);
            if (feature == SparseOperation.Refused) refused = i;
            features[i] = feature;
        }

        if (isLong) ArrayPool<int>.Shared.Return(rented);
        return refused;
    }

    private static int FindIntegers<T, TKernel>(PrimitiveData<T> column, TKernel kernel, int missing, Span<int> features)
        where T : unmanaged, IBinaryInteger<T>
        where TKernel : struct, ICategoryKernel
    {
        var values = column.Values;
        var present = new PresentRows(column);
        for (var i = 0; i < values.Length; i++)
        {
            var feature = present[i] ? kernel.Find(long.CreateTruncating(values[i])) : missing;
            if (feature == SparseOperation.Refused) return i;
            features[i] = feature;
        }

        return -1;
    }

    private static int FindBooleans<TKernel>(BooleanData column, TKernel kernel, int missing, Span<int> features)
        where TKernel : struct, ICategoryKernel
    {
        var (yes, no) = (kernel.Find(CategoryText.True), kernel.Find(CategoryText.False));
        var values = column.Values;
        var present = new PresentRows(column);
        for (var i = 0; i < column.Length; i++)
        {
            var feature = !present[i] ? missing : values[i] ? yes : no;
            if (feature == SparseOperation.Refused) return i;
            features[i] = feature;
        }

        return -1;
    }
}
