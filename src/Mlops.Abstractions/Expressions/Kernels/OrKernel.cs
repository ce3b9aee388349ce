using System.Runtime.CompilerServices;

namespace Mlops;

/// <summary>Kleene's or: true when one side is true, whatever the other is.</summary>
internal sealed class OrKernel(Kernel<bool> left, Kernel<bool> right) : Kernel<bool>
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
            // A side without a value is written as false.
            values[i] |= others[i];
            isPresent[i] = values[i] | (isPresent[i] & arePresent[i]);
        }
    }
}
