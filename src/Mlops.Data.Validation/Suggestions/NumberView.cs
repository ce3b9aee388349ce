namespace Mlops.Data.Validation;

/// <summary>The values of a column of numbers or times as doubles, with NaN where there is none.</summary>
internal static class NumberView
{
    public static void Read(ColumnData column, Span<double> values)
    {
        switch (column)
        {
            case PrimitiveData<int> ints: Copy(ints.Values, values); break;
            case PrimitiveData<long> longs: Copy(longs.Values, values); break;
            case PrimitiveData<float> floats: Copy(floats.Values, values); break;
            case PrimitiveData<double> doubles: doubles.Values.CopyTo(values); break;
            default: values.Fill(double.NaN); return;
        }
        if (!column.HasValidity) return;
        for (var row = 0; row < values.Length; row++)
            if (column.IsMissing(row)) values[row] = double.NaN;
    }

    private static void Copy<T>(ReadOnlySpan<T> source, Span<double> values)
        where T : struct, System.Numerics.INumberBase<T> =>
        System.Numerics.Tensors.TensorPrimitives.ConvertTruncating<T, double>(source, values);
}
