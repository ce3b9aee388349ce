using System.Numerics;

namespace Mlops;

internal sealed class ArithmeticKernel<TOperation>(Kernel<double> left, Kernel<double> right) : PairKernel<double>(left, right)
    where TOperation : struct, ArithmeticOperations.IOperation
{
    public override bool TryEvaluate(ReadOnlySpan<ColumnData> columns, int row, out double value)
    {
        var isPresent = Left.TryEvaluate(columns, row, out var first) & Right.TryEvaluate(columns, row, out var second);
        value = TOperation.Of(first, second);
        return isPresent;
    }

    protected override void Combine(Span<double> values, Span<bool> isPresent, ReadOnlySpan<double> others, ReadOnlySpan<bool> arePresent)
    {
        KernelBits.And(isPresent, arePresent);
        var i = 0;
        for (; i + Vector<double>.Count <= values.Length; i += Vector<double>.Count)
            TOperation.Of(new Vector<double>(values[i..]), new Vector<double>(others[i..])).CopyTo(values[i..]);
        for (; i < values.Length; i++) values[i] = TOperation.Of(values[i], others[i]);
    }
}
