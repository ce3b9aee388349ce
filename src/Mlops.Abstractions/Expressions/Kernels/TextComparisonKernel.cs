namespace Mlops;

internal sealed class TextComparisonKernel(TextOperand left, TextOperand right, bool isEqual) : TextKernel
{
    private readonly byte[] constant = left.IsColumn ? right.Constant : left.Constant;

    public override void Evaluate(DataBatch batch, int start, Span<bool> values, Span<bool> isPresent)
    {
        if (left.IsColumn && right.IsColumn) EvaluateTwo(left.Column(batch), right.Column(batch), start, values, isPresent);
        else if (left.IsColumn) Evaluate(left.Column(batch), start, values, isPresent);
        else if (right.IsColumn) Evaluate(right.Column(batch), start, values, isPresent);
        else FillConstant(Holds(right.Constant), values, isPresent);
    }

    protected override bool Holds(ReadOnlySpan<byte> text) => text.SequenceEqual(constant) == isEqual;

    private void EvaluateTwo(StringData first, StringData second, int start, Span<bool> values, Span<bool> isPresent)
    {
        KernelBits.ReadPresence(first, start, isPresent);
        KernelBits.ReadPresence(second, start, values);
        KernelBits.And(isPresent, values);
        for (var i = 0; i < values.Length; i++)
            values[i] = isPresent[i] && first[start + i].SequenceEqual(second[start + i]) == isEqual;
    }
}
