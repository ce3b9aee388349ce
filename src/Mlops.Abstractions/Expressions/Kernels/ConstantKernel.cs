namespace Mlops;

internal sealed class ConstantKernel<T>(T value) : Kernel<T>
    where T : unmanaged
{
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<T> values, Span<bool> isPresent)
    {
        values.Fill(value);
        isPresent.Fill(true);
    }

    public override bool TryEvaluate(ReadOnlySpan<ColumnData> columns, int row, out T constant)
    {
        constant = value;
        return true;
    }
}
