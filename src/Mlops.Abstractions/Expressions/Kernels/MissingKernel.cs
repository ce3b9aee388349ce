namespace Mlops;

internal sealed class MissingKernel(int index) : Kernel<bool>
{
    public override void Evaluate(DataBatch batch, int start, Span<bool> values, Span<bool> isPresent)
    {
        KernelBits.ReadPresence(batch[index], start, values);
        for (var i = 0; i < values.Length; i++) values[i] = !values[i];
        isPresent.Fill(true);
    }
}
