using System.Buffers;

namespace Mlops.Transform;

/// <summary>An operation that makes one number of one number and its key: as a feature, or as a derived column.</summary>
/// <param name="operation">What was asked for.</param>
/// <param name="keys">The keys of the training rows.</param>
/// <param name="kernel">The arithmetic.</param>
/// <param name="missing">What a missing number counts as, before the kernel; null when it has no substitute.</param>
internal abstract class PerKeyOperation<TKernel>(Operation operation, Vocabulary keys, TKernel kernel, double? missing)
    : DenseOperation(operation), IColumnOperation, IHasVocabulary
    where TKernel : struct, IKeyedKernel
{
    private readonly KeyIndex index = new(keys);

    public override int Width => Operation.IsColumn ? 0 : 1;

    /// <summary>The keys of the training rows, most frequent first.</summary>
    public Vocabulary Vocabulary => keys;

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var rented = ArrayPool<double>.Shared.Rent(input.RowCount);
        var values = rented.AsSpan(0, input.RowCount);
        var refused = NumberMap.Run(input[0], default(FittedImpute.Same), missing, values, 1);
        if (refused < 0)
        {
            Apply(input, values);
            for (var row = 0; row < values.Length; row++) output[row * stride] = (float)values[row];
        }

        ArrayPool<double>.Shared.Return(rented);
        return refused;
    }

    public override RowGroup<float>? BindRow(in OperationInput row, int place) => NarrowGroup.Of(Bind(row, missing), place);

    public RowStep? BindColumn(in OperationInput row, ColumnBuilder output) => RowStep.Of(Bind(row, missing ?? double.NaN), output);

    public int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var values = ((PrimitiveBuilder<double>)output).AppendMany(input.RowCount);
        NumberMap.Run(input[0], default(FittedImpute.Same), missing ?? double.NaN, values, 1);
        Apply(input, values);
        return -1;
    }

    private KeyedGroup<TKernel>? Bind(in OperationInput row, double? substitute) =>
        KeyedNumber.Bind(row, substitute, index, keys.Utf16) is { } number ? new KeyedGroup<TKernel>(number, kernel) : null;

    private void Apply(in OperationInput input, Span<double> values)
    {
        var places = ArrayPool<int>.Shared.Rent(values.Length);
        CategoryMap.Run(input[1], index, SparseOperation.None, places.AsSpan(0, values.Length));
        for (var row = 0; row < values.Length; row++) values[row] = kernel.Apply(values[row], places[row]);
        ArrayPool<int>.Shared.Return(places);
    }
}
