using System.Runtime.CompilerServices;

namespace Mlops;

/// <summary>Both numbers are computed, and one of them is taken.</summary>
internal sealed class ChoiceKernel(Kernel<bool> condition, Kernel<double> then, Kernel<double> otherwise) : Kernel<double>
{
    [SkipLocalsInit]
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<double> values, Span<bool> isPresent)
    {
        Span<bool> truths = stackalloc bool[MaxRows];
        Span<bool> areKnown = stackalloc bool[MaxRows];
        Span<double> others = stackalloc double[MaxRows];
        Span<bool> arePresent = stackalloc bool[MaxRows];
        truths = truths[..values.Length];
        areKnown = areKnown[..values.Length];
        others = others[..values.Length];
        arePresent = arePresent[..values.Length];
        condition.Evaluate(columns, start, truths, areKnown);
        then.Evaluate(columns, start, values, isPresent);
        otherwise.Evaluate(columns, start, others, arePresent);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = truths[i] ? values[i] : others[i];
            isPresent[i] = areKnown[i] & (truths[i] ? isPresent[i] : arePresent[i]);
        }
    }

    public override bool TryEvaluate(ReadOnlySpan<ColumnData> columns, int row, out double value)
    {
        var isKnown = condition.TryEvaluate(columns, row, out var truth);
        return (truth ? then : otherwise).TryEvaluate(columns, row, out value) && isKnown;
    }
}
