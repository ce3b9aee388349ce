namespace Mlops;

/// <summary>Kleene's or: true when one side is true, whatever the other is.</summary>
internal sealed class OrKernel(Kernel<bool> left, Kernel<bool> right) : PairKernel<bool>(left, right)
{
    protected override void Combine(Span<bool> values, Span<bool> isPresent, ReadOnlySpan<bool> others, ReadOnlySpan<bool> arePresent)
    {
        for (var i = 0; i < values.Length; i++)
        {
            // A side without a value is written as false.
            values[i] |= others[i];
            isPresent[i] = values[i] | (isPresent[i] & arePresent[i]);
        }
    }
}
