namespace Mlops.Transform;

internal sealed class FittedRanges<TKernel>(GeneralizeNumber operation, TKernel kernel) : ColumnOperation(operation)
    where TKernel : struct, INumberKernel<double>
{
    public override int WriteColumn(in OperationInput input, ColumnBuilder output) =>
        NumberMap.Run(input[0], kernel, double.NaN, ((PrimitiveBuilder<double>)output).AppendMany(input.RowCount), 1);
}
