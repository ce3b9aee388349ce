using System.Numerics;

namespace Mlops.Transform;

/// <summary>Kernels over single categories that are integers.</summary>
internal sealed class IntegerGroup<T, TKernel>(params IntegerGroup<T, TKernel>.Item[] items) : RowGroup<int>
    where T : unmanaged, IBinaryInteger<T>
    where TKernel : struct, ICategoryKernel
{
    private readonly Item[] items = items;

    public override int Run(Span<int> outputs)
    {
        foreach (ref var item in items.AsSpan())
        {
            var feature = item.Cell.IsPresent ? item.Kernel.Find(long.CreateTruncating(item.Cell.Value)) : item.Missing;
            if (feature == SparseOperation.Refused) return item.Place;
            outputs[item.Place] = feature;
        }

        return -1;
    }

    public override RowGroup<int>? Join(RowGroup<int> other) =>
        other is IntegerGroup<T, TKernel> same ? new IntegerGroup<T, TKernel>([.. items, .. same.items]) : null;

    /// <summary>One operation.</summary>
    internal struct Item(RowCell<T> cell, TKernel kernel, int missing, int place)
    {
        public readonly RowCell<T> Cell = cell;
        // Not read-only: calling a method of a read-only field of unknown type would copy it.
        public TKernel Kernel = kernel;
        public readonly int Missing = missing;
        public readonly int Place = place;
    }
}
