using System.Runtime.CompilerServices;

namespace Mlops;

/// <summary>The first number that is there.</summary>
internal sealed class CoalesceKernel(Kernel<double> left, Kernel<double> right) : Kernel<double>
{
    [SkipLocalsInit]
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<double> values, Span<bool> isPresent)
    {
        Span<double> others = stackalloc double[MaxRows];
        Span<bool> arePresent = stackalloc bool[MaxRows];
        others = others[..values.Length];
        arePresent = arePresent[..values.Length];
        left.Evaluate(columns, start, values, isPresent);
        right.Evaluate(columns, start, others, arePresent);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = isPresent[i] ? values[i] : others[i];
            isPresent[i] |= arePresent[i];
        }
    }

    public override bool TryEvaluate(ReadOnlySpan<ColumnData> columns, int row, out double value) =>
        left.TryEvaluate(columns, row, out value) || right.TryEvaluate(columns, row, out value);
}
