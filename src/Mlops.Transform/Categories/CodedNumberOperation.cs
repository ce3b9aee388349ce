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
    /// <summary>The categories, whose places it finds.</summary>
    public abstract Vocabulary Vocabulary { get; }

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

    public sealed override RowGroup<float>? BindRow(in OperationInput row, int place) => NarrowGroup.Of(Bind(row), place);

    public RowStep? BindColumn(in OperationInput row, ColumnBuilder output) => RowStep.Of(Bind(row), output);

    public int WriteColumn(in OperationInput input, ColumnBuilder output) =>
        Find(input, ((PrimitiveBuilder<double>)output).AppendMany(input.RowCount));

    /// <summary>The numbers of places.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="places">What the kernel found in each row.</param>
    /// <param name="numbers">Receives one number per row; NaN for none, in a column.</param>
    protected abstract void Number(in OperationInput input, ReadOnlySpan<int> places, Span<double> numbers);

    private Group? Bind(in OperationInput row) =>
        CategoryGroups.Bind(row[0], kernel, missing, Vocabulary.Utf16, 0) is { } place ? new Group(this, place) : null;

    private int Find(in OperationInput input, Span<double> numbers)
    {
        var rented = ArrayPool<int>.Shared.Rent(input.RowCount);
        var places = rented.AsSpan(0, input.RowCount);
        var refused = CategoryMap.Run(input[0], kernel, missing, places);
        if (refused < 0) Number(input, places, numbers);
        ArrayPool<int>.Shared.Return(rented);
        return refused;
    }

    private sealed class Group(CodedNumberOperation<TKernel> operation, RowGroup<int> place) : RowGroup<double>
    {
        public override int Run(Span<double> outputs)
        {
            var found = 0;
            if (place.Run(new Span<int>(ref found)) >= 0) return 0;
            operation.Number(default, new ReadOnlySpan<int>(ref found), outputs[..1]);
            return -1;
        }
    }
}
