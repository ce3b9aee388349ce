namespace Mlops;

/// <summary>The first number that is there.</summary>
internal sealed class CoalesceKernel(Kernel<double> left, Kernel<double> right) : PairKernel<double>(left, right)
{
    public override bool TryEvaluate(ReadOnlySpan<ColumnData> columns, int row, out double value) =>
        Left.TryEvaluate(columns, row, out value) || Right.TryEvaluate(columns, row, out value);

    protected override void Combine(Span<double> values, Span<bool> isPresent, ReadOnlySpan<double> others, ReadOnlySpan<bool> arePresent)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = isPresent[i] ? values[i] : others[i];
            isPresent[i] |= arePresent[i];
        }
    }
}
