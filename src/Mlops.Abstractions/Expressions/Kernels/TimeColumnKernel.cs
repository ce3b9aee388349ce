namespace Mlops;

internal sealed class TimeColumnKernel(int index) : Kernel<long>
{
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<long> values, Span<bool> isPresent)
    {
        var column = (PrimitiveData<long>)columns[index];
        KernelBits.ReadPresence(column, start, isPresent);
        column.Values.Slice(start, values.Length).CopyTo(values);
    }
}
