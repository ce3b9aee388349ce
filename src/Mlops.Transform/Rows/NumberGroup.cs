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
        foreach (ref var item in items.AsSpan())
        {
            var number = NumberMap.Widen(item.Cell.Value);
            if (item.Cell.IsPresent && !double.IsNaN(number)) outputs[item.Place] = item.Kernel.Apply(number);
            else if (item.HasSubstitute) outputs[item.Place] = item.Substitute;
            else return item.Place;
        }

        return -1;
    }

    public override RowGroup<TOut>? Join(RowGroup<TOut> other) =>
        other is NumberGroup<T, TKernel, TOut> same ? new NumberGroup<T, TKernel, TOut>([.. items, .. same.items]) : null;

    /// <summary>One operation.</summary>
    internal struct Item(RowCell<T> cell, TKernel kernel, TOut? missing, int place)
    {
        public readonly RowCell<T> Cell = cell;
        // Not read-only: calling a method of a read-only field of unknown type would copy it.
        public TKernel Kernel = kernel;
        public readonly TOut Substitute = missing.GetValueOrDefault();
        public readonly bool HasSubstitute = missing.HasValue;
        public readonly int Place = place;
    }
}
