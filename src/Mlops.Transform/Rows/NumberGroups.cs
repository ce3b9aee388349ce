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

    private static NumberGroup<T, TKernel, TOut>? Of<T, TKernel, TOut>(PrimitiveData<T> column, TKernel kernel, TOut? missing, int place)
        where T : unmanaged, INumberBase<T>
        where TKernel : struct, INumberKernel<TOut>
        where TOut : struct => column.TryGetCell(out var cell)
            ? new NumberGroup<T, TKernel, TOut>(new NumberGroup<T, TKernel, TOut>.Item(cell, kernel, missing, place))
            : null;
}
