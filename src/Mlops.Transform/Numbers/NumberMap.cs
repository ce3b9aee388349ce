using System.Numerics;
using System.Runtime.CompilerServices;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Applies a kernel to a number column of any type. A batch and a single row run the same loop.</summary>
internal static class NumberMap
{
    /// <param name="column">The numbers.</param>
    /// <param name="kernel">The arithmetic.</param>
    /// <param name="missing">The output of a row without a number or with NaN; null when such rows are refused.</param>
    /// <param name="output">Receives the output of row <c>i</c> at <c>i * stride</c>.</param>
    /// <param name="stride">The distance between rows.</param>
    /// <returns>The first row that is refused, or -1.</returns>
    public static int Run<TKernel, TOut>(ColumnData column, TKernel kernel, TOut? missing, Span<TOut> output, int stride)
        where TKernel : struct, INumberKernel<TOut>
        where TOut : struct => column switch
        {
            PrimitiveData<float> floats => Run(floats, kernel, missing, output, stride),
            PrimitiveData<double> doubles => Run(doubles, kernel, missing, output, stride),
            PrimitiveData<int> ints => Run(ints, kernel, missing, output, stride),
            PrimitiveData<long> longs => Run(longs, kernel, missing, output, stride),
            _ => throw new InvalidOperationException($"A column of type {column.Type} is no number column."),
        };

    /// <summary>The number of one row, for messages; null when there is none.</summary>
    public static double? ValueOf(ColumnData column, int row)
    {
        Span<double> one = stackalloc double[1];
        return column.CopyPresent(row, 1, one) == 1 && !double.IsNaN(one[0]) ? one[0] : null;
    }

    private static int Run<T, TKernel, TOut>(PrimitiveData<T> column, TKernel kernel, TOut? missing, Span<TOut> output,
        int stride)
        where T : unmanaged, INumberBase<T>
        where TKernel : struct, INumberKernel<TOut>
        where TOut : struct
    {
        var values = column.Values;
        var substitute = missing.GetValueOrDefault();
        var present = new PresentRows(column);
        var place = 0;
        for (var i = 0; i < values.Length; i++, place += stride)
        {
            var value = Widen(values[i]);
            if (double.IsNaN(value) || !present[i])
            {
                if (!missing.HasValue) return i;
                output[place] = substitute;
                continue;
            }

            output[place] = kernel.Apply(value);
        }

        return -1;
    }

    /// <summary>The number as float64: exact, except that an int64 beyond 2^53 is rounded to the nearest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Widen<T>(T value) where T : unmanaged, INumberBase<T> => double.CreateTruncating(value);
}
