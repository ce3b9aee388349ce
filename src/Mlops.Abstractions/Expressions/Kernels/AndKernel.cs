namespace Mlops;

/// <summary>Kleene's and: false when one side is false, whatever the other is.</summary>
internal sealed class AndKernel(Kernel<bool> left, Kernel<bool> right) : PairKernel<bool>(left, right)
{
    protected override void Combine(Span<bool> values, Span<bool> isPresent, ReadOnlySpan<bool> others, ReadOnlySpan<bool> arePresent)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var isFalse = (isPresent[i] & !values[i]) | (arePresent[i] & !others[i]);
            isPresent[i] = isFalse | (isPresent[i] & arePresent[i]);
            values[i] &= others[i];
        }
    }
}
