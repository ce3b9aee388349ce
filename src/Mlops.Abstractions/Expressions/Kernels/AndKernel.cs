using System.Runtime.CompilerServices;

namespace Mlops;

/// <summary>Kleene's and: false when one side is false, whatever the other is.</summary>
internal sealed class AndKernel(Kernel<bool> left, Kernel<bool> right) : Kernel<bool>
{
    [SkipLocalsInit]
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<bool> values, Span<bool> isPresent)
    {
        Span<bool> others = stackalloc bool[MaxRows];
        Span<bool> arePresent = stackalloc bool[MaxRows];
        others = others[..values.Length];
        arePresent = arePresent[..values.Length];
        left.Evaluate(columns, start, values, isPresent);
        right.Evaluate(columns, start, others, arePresent);
        for (var i = 0; i < values.Length; i++)
        {
            var isFalse = (isPresent[i] & !values[i]) | (arePresent[i] & !others[i]);
            isPresent[i] = isFalse | (isPresent[i] & arePresent[i]);
            values[i] &= others[i];
        }
    }
}
