using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Mlops;

internal sealed class NumberInKernel(Kernel<double> operand, IEnumerable<double> values) : Kernel<bool>
{
    // NaN equals nothing, not even itself; the set would find it.
    private readonly FrozenSet<double> allowed = values.Where(v => !double.IsNaN(v)).ToFrozenSet();

    [SkipLocalsInit]
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<bool> values, Span<bool> isPresent)
    {
        Span<double> numbers = stackalloc double[MaxRows];
        numbers = numbers[..values.Length];
        operand.Evaluate(columns, start, numbers, isPresent);
        for (var i = 0; i < values.Length; i++) values[i] = isPresent[i] && allowed.Contains(numbers[i]);
    }
}
