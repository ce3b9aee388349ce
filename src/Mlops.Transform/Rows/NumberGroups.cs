using System.Numerics;

namespace Mlops.Transform;

/// <summary>Binds kernels to number columns of a row that is written again and again.</summary>
internal static class NumberGroups
{
    /// <returns>Null when the column is not held in place.</returns>
    public static RowGroup<TOut>? Bind<TKernel, TOut>(ColumnData column, TKernel kernel, TOut? missing, int place)
        where TKernel : struct, INumberKernel<TOut>
        where TOut : struct => column switch
        {
            PrimitiveData<float> floats => Of(floats, kernel, missing, place),
            PrimitiveData<double> doubles => Of(doubles, kernel, missing, place),
            PrimitiveData<int> ints => Of(ints, kernel, missing, place),
            PrimitiveData<long> longs => Of(longs, kernel, missing, place),
            _ => null,
        };

    /// <summary>Binds the number of every column, each at the place of its column.</summary>
    /// <param name="row">The columns.</param>
    /// <param name="missing">What a missing number counts as; null when it is refused.</param>
    /// <returns>Null when a column is not held in place, or holds no single numbers.</returns>
    public static RowGroup<double>[]? BindAll(in OperationInput row, double? missing)
    {
        var numbers = new RowGroup<double>[row.Columns.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (Bind<FittedImpute.Same, double>(row[i], default, missing, i) is not { } number) return null;
            numbers[i] = number;
        }

        return RowGroup<double>.Joined(numbers);
    }

    private static NumberGroup<T, TKernel, TOut>? Of<T, TKernel, TOut>(PrimitiveData<T> column, TKernel kernel, TOut? missing, int place)
        where T : unmanaged, INumberBase<T>
        where TKernel : struct, INumberKernel<TOut>
        where TOut : struct => column.TryGetCell(out var cell)
            ? new NumberGroup<T, TKernel, TOut>(new NumberGroup<T, TKernel, TOut>.Item(cell, kernel, missing, place))
            : null;
}
