namespace Mlops.Transform;

/// <summary>
/// An operation that makes one number of one number: as a feature, or as a derived column, by the same kernel.
/// </summary>
/// <param name="operation">What was asked for.</param>
/// <param name="kernel">The arithmetic.</param>
/// <param name="missing">What a missing number counts as, before the kernel; null when it has no substitute.</param>
internal abstract class NumberOperation<TKernel>(Operation operation, TKernel kernel, double? missing)
    : DenseOperation(operation), IColumnOperation
    where TKernel : struct, INumberKernel<double>
{
    private readonly double? substitute = missing is { } value ? kernel.Apply(value) : null;

    public override int Width => Operation.IsColumn ? 0 : 1;

    public override int Write(in OperationInput input, Span<float> output, int stride) =>
        NumberMap.Run(input[0], new Narrow<TKernel>(kernel), (float?)substitute, output, stride);

    public override RowGroup<float>? BindRow(in OperationInput row, int place) =>
        Width == 1 ? NumberGroups.Bind(row[0], new Narrow<TKernel>(kernel), (float?)substitute, place) : null;

    public virtual RowStep? BindColumn(in OperationInput row, ColumnBuilder output) =>
        RowStep.Of(NumberGroups.Bind<TKernel, double>(row[0], kernel, substitute ?? double.NaN, 0), output);

    public int WriteColumn(in OperationInput input, ColumnBuilder output) =>
        NumberMap.Run(input[0], kernel, substitute ?? double.NaN, ((PrimitiveBuilder<double>)output).AppendMany(input.RowCount), 1);
}
