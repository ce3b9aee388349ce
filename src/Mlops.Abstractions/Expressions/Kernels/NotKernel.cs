namespace Mlops;

internal sealed class NotKernel(Kernel<bool> operand) : Kernel<bool>
{
    public override void Evaluate(DataBatch batch, int start, Span<bool> values, Span<bool> isPresent)
    {
        operand.Evaluate(batch, start, values, isPresent);
        for (var i = 0; i < values.Length; i++) values[i] = isPresent[i] & !values[i];
    }
}
