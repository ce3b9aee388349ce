using System.Numerics;
using System.Runtime.CompilerServices;

namespace Mlops;

internal sealed class ArithmeticKernel<TOperation>(Kernel<double> left, Kernel<double> right) : Kernel<double>
    where TOperation : struct, ArithmeticOperations.IOperation
{
    [SkipLocalsInit]
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<double> values, Span<bool> isPresent)
    {
        left.Evaluate(columns, start, values, isPresent);
        Span<double> others = stackalloc double[MaxRows];
        Span<bool> arePresent = stackalloc bool[MaxRows];
        others = others[..values.Length];
        arePresent = arePresent[..values.Length];
        right.Evaluate(columns, start, others, arePresent);
        KernelBits.And(isPresent, arePresent);
        var i = 0;
        for (; i + Vector<double>.Count <= values.Length; i += Vector<double>.Count)
            TOperation.Of(new Vector<double>(values[i..]), new Vector<double>(others[i..])).CopyTo(values[i..]);
        for (; i < values.Length; i++) values[i] = TOperation.Of(values[i], others[i]);
    }

    public override bool TryEvaluate(ReadOnlySpan<ColumnData> columns, int row, out double value)
    {
        var isPresent = left.TryEvaluate(columns, row, out var first) & right.TryEvaluate(columns, row, out var second);
        value = TOperation.Of(first, second);
        return isPresent;
    }
}
