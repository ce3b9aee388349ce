using System.Buffers;

namespace Mlops.Transform;

/// <summary>
/// An operation that finds the place of a category and makes a number of it: as a feature, or as a derived column, by the same kernel.
/// </summary>
/// <param name="operation">What was asked for.</param>
/// <param name="kernel">Finds the place.</param>
/// <param name="missing">The place of a row without a category.</param>
internal abstract class CodedNumberOperation<TKernel>(Operation operation, TKernel kernel, int missing)
    : DenseOperation(operation), IColumnOperation
    where TKernel : struct, ICategoryKernel
{
    public sealed override int Width => Operation.IsColumn ? 0 : 1;

    public sealed override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var rented = ArrayPool<double>.Shared.Rent(input.RowCount);
        var numbers = rented.AsSpan(0, input.RowCount);
        var refused = Find(input, numbers);
        for (var row = 0; row < numbers.Length && refused < 0; row++) output[row * stride] = (float)numbers[row];
        ArrayPool<double>.Shared.Return(rented);
        return refused;
    }

    public int WriteColumn(in OperationInput input, ColumnBuilder output) =>
        Find(input, ((PrimitiveBuilder<double>)output).AppendMany(input.RowCount));

    /// <summary>The numbers of places.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="places">What the kernel found in each row.</param>
    /// <param name="numbers">Receives one number per row; NaN for none, in a column.</param>
    protected abstract void Number(in OperationInput input, ReadOnlySpan<int> places, Span<double> numbers);

    private int Find(in OperationInput input, Span<double> numbers)
    {
        var rented = ArrayPool<int>.Shared.Rent(input.RowCount);
        var places = rented.AsSpan(0, input.RowCount);
        var refused = CategoryMap.Run(input[0], kernel, missing, places);
        if (refused < 0) Number(input, places, numbers);
        ArrayPool<int>.Shared.Return(rented);
        return refused;
    }
}
