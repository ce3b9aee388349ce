namespace Mlops;

/// <summary>Compares two text columns, row by row.</summary>
internal sealed class TwoTextsKernel(TextOperand left, TextOperand right, bool isEqual) : Kernel<bool>
{
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<bool> values, Span<bool> isPresent)
    {
        var first = left.Column(columns);
        var second = right.Column(columns);
        KernelBits.ReadPresence(first, start, isPresent);
        KernelBits.ReadPresence(second, start, values);
        KernelBits.And(isPresent, values);
        for (var i = 0; i < values.Length; i++)
            values[i] = isPresent[i] && first[start + i].SequenceEqual(second[start + i]) == isEqual;
    }
}
