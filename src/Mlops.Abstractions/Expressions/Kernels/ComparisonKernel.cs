using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops;

internal sealed class ComparisonKernel<T, TOperation>(Kernel<T> left, Kernel<T> right) : Kernel<bool>
    where T : unmanaged, IComparisonOperators<T, T, bool>
    where TOperation : struct, ComparisonOperations.IOperation
{
    [SkipLocalsInit]
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<bool> values, Span<bool> isPresent)
    {
        Span<T> first = stackalloc T[MaxRows];
        Span<T> second = stackalloc T[MaxRows];
        first = first[..values.Length];
        second = second[..values.Length];
        left.Evaluate(columns, start, first, isPresent);
        right.Evaluate(columns, start, second, values);
        KernelBits.And(isPresent, values);
        // All three spans have one length, which the compiler cannot see: references spare two checks for each row.
        ref var a = ref MemoryMarshal.GetReference(first);
        ref var b = ref MemoryMarshal.GetReference(second);
        for (var i = 0; i < values.Length; i++) values[i] = TOperation.Holds(Unsafe.Add(ref a, i), Unsafe.Add(ref b, i));
        KernelBits.And(values, isPresent);
    }

    public override bool TryEvaluate(ReadOnlySpan<ColumnData> columns, int row, out bool value)
    {
        var isPresent = left.TryEvaluate(columns, row, out var first) & right.TryEvaluate(columns, row, out var second);
        value = isPresent && TOperation.Holds(first, second);
        return isPresent;
    }
}
