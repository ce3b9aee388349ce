namespace Mlops;

internal sealed class FunctionKernel<TFunction>(Kernel<double> operand) : Kernel<double>
    where TFunction : struct, NumberFunctions.IFunction
{
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<double> values, Span<bool> isPresent)
    {
        operand.Evaluate(columns, start, values, isPresent);
        for (var i = 0; i < values.Length; i++) values[i] = TFunction.Of(values[i]);
    }

    public override bool TryEvaluate(ReadOnlySpan<ColumnData> columns, int row, out double value)
    {
        var isPresent = operand.TryEvaluate(columns, row, out var number);
        value = TFunction.Of(number);
        return isPresent;
    }
}
