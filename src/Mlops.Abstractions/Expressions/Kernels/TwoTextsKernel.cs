namespace Mlops;

/// <summary>Compares two text columns, row by row.</summary>
internal sealed class TwoTextsKernel(TextOperand left, TextOperand right, bool isEqual) : Kernel<bool>
{
    public override void Evaluate(DataBatch batch, int start, Span<bool> values, Span<bool> isPresent)
    {
        var first = left.Column(batch);
        var second = right.Column(batch);
        KernelBits.ReadPresence(first, start, isPresent);
        KernelBits.ReadPresence(second, start, values);
        KernelBits.And(isPresent, values);
        for (var i = 0; i < values.Length; i++)
            values[i] = isPresent[i] && first[start + i].SequenceEqual(second[start + i]) == isEqual;
    }
}
