using System.Runtime.CompilerServices;

namespace Mlops;

internal sealed class NotANumberKernel(Kernel<double> operand) : Kernel<bool>
{
    [SkipLocalsInit]
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<bool> values, Span<bool> isPresent)
    {
        Span<double> numbers = stackalloc double[MaxRows];
        numbers = numbers[..values.Length];
        operand.Evaluate(columns, start, numbers, isPresent);
        for (var i = 0; i < values.Length; i++) values[i] = isPresent[i] & double.IsNaN(numbers[i]);
    }
}
