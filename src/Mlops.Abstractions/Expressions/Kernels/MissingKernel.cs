namespace Mlops;

internal sealed class MissingKernel(int index) : Kernel<bool>
{
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<bool> values, Span<bool> isPresent)
    {
        KernelBits.ReadPresence(columns[index], start, values);
        for (var i = 0; i < values.Length; i++) values[i] = !values[i];
        isPresent.Fill(true);
    }
}
