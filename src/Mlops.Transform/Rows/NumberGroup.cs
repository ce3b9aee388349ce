using System.Numerics;

namespace Mlops.Transform;

/// <summary>Kernels over single numbers.</summary>
internal sealed class NumberGroup<T, TKernel, TOut>(params NumberGroup<T, TKernel, TOut>.Item[] items) : RowGroup<TOut>
    where T : unmanaged, INumberBase<T>
    where TKernel : struct, INumberKernel<TOut>
    where TOut : struct
{
    private readonly Item[] items = items;

    public override int Run(Span<TOut> outputs)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            var number = NumberMap.Widen(item.Values[0]);
            if (item.Present[0] != 0 && !double.IsNaN(number)) outputs[item.Place] = item.Kernel.Apply(number);
            else if (item.HasSubstitute) outputs[item.Place] = item.Substitute;
            else return item.Place;
        }

        return -1;
    }

    public override RowGroup<TOut>? Join(RowGroup<TOut> other) =>
        other is NumberGroup<T, TKernel, TOut> same ? new NumberGroup<T, TKernel, TOut>([.. items, .. same.items]) : null;

    /// <summary>One operation.</summary>
    internal readonly struct Item(T[] values, byte[] present, TKernel kernel, TOut? missing, int place)
    {
        public readonly T[] Values = values;
        public readonly byte[] Present = present;
        public readonly TKernel Kernel = kernel;
        public readonly TOut Substitute = missing.GetValueOrDefault();
        public readonly bool HasSubstitute = missing.HasValue;
        public readonly int Place = place;
    }
}
