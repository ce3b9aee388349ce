using System.Runtime.CompilerServices;

namespace Mlops;

/// <summary>Two sides of one type that have a say in whether there is a value.</summary>
internal abstract class PairKernel<T>(Kernel<T> left, Kernel<T> right) : Kernel<T>
    where T : unmanaged
{
    protected Kernel<T> Left { get; } = left;

    protected Kernel<T> Right { get; } = right;

    [SkipLocalsInit]
    public sealed override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<T> values, Span<bool> isPresent)
    {
        Span<T> others = stackalloc T[MaxRows];
        Span<bool> arePresent = stackalloc bool[MaxRows];
        others = others[..values.Length];
        arePresent = arePresent[..values.Length];
        Left.Evaluate(columns, start, values, isPresent);
        Right.Evaluate(columns, start, others, arePresent);
        Combine(values, isPresent, others, arePresent);
    }

    /// <summary>Puts the right side into the left one. All four have one length.</summary>
    protected abstract void Combine(Span<T> values, Span<bool> isPresent, ReadOnlySpan<T> others, ReadOnlySpan<bool> arePresent);
}
