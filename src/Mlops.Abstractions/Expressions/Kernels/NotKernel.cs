namespace Mlops;

internal sealed class NotKernel(Kernel<bool> operand) : Kernel<bool>
{
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<bool> values, Span<bool> isPresent)
    {
        operand.Evaluate(columns, start, values, isPresent);
        for (var i = 0; i < values.Length; i++) values[i] = isPresent[i] & !values[i];
    }
}
