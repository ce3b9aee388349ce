using System.Runtime.CompilerServices;

namespace Mlops;

/// <summary>Whether a computed value is missing.</summary>
internal sealed class MissingValueKernel<T>(Kernel<T> operand) : Kernel<bool>
    where T : unmanaged
{
    [SkipLocalsInit]
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<bool> values, Span<bool> isPresent)
    {
        Span<T> ignored = stackalloc T[MaxRows];
        operand.Evaluate(columns, start, ignored[..values.Length], isPresent);
        for (var i = 0; i < values.Length; i++) values[i] = !isPresent[i];
        isPresent.Fill(true);
    }
}
