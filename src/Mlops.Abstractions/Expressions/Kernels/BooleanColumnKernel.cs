namespace Mlops;

internal sealed class BooleanColumnKernel(int index) : Kernel<bool>
{
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<bool> values, Span<bool> isPresent)
    {
        var column = (BooleanData)columns[index];
        KernelBits.ReadPresence(column, start, isPresent);
        KernelBits.Expand(column.Values, start, values);
        KernelBits.And(values, isPresent);
    }
}
