namespace Mlops;

internal sealed class TimeColumnKernel(int index) : Kernel<long>
{
    public override void Evaluate(DataBatch batch, int start, Span<long> values, Span<bool> isPresent)
    {
        var column = (PrimitiveData<long>)batch[index];
        KernelBits.ReadPresence(column, start, isPresent);
        column.Values.Slice(start, values.Length).CopyTo(values);
    }
}
