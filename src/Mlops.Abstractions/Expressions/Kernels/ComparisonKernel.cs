using System.Numerics;
using System.Runtime.CompilerServices;

namespace Mlops;

internal sealed class ComparisonKernel<T, TOperation>(Kernel<T> left, Kernel<T> right) : Kernel<bool>
    where T : unmanaged, IComparisonOperators<T, T, bool>
    where TOperation : struct, ComparisonOperations.IOperation
{
    [SkipLocalsInit]
    public override void Evaluate(DataBatch batch, int start, Span<bool> values, Span<bool> isPresent)
    {
        Span<T> first = stackalloc T[MaxRows];
        Span<T> second = stackalloc T[MaxRows];
        first = first[..values.Length];
        second = second[..values.Length];
        left.Evaluate(batch, start, first, isPresent);
        right.Evaluate(batch, start, second, values);
        KernelBits.And(isPresent, values);
        for (var i = 0; i < values.Length; i++) values[i] = TOperation.Holds(first[i], second[i]);
        KernelBits.And(values, isPresent);
    }
}
