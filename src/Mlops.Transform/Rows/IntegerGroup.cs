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
        foreach (ref readonly var item in items.AsSpan())
        {
            var feature = item.Present[0] == 0 ? item.Missing : item.Kernel.Find(long.CreateTruncating(item.Values[0]));
            if (feature == SparseOperation.Refused) return item.Place;
            outputs[item.Place] = feature;
        }

        return -1;
    }

    public override RowGroup<int>? Join(RowGroup<int> other) =>
        other is IntegerGroup<T, TKernel> same ? new IntegerGroup<T, TKernel>([.. items, .. same.items]) : null;

    /// <summary>One operation.</summary>
    internal readonly struct Item(T[] values, byte[] present, TKernel kernel, int missing, int place)
    {
        public readonly T[] Values = values;
        public readonly byte[] Present = present;
        public readonly TKernel Kernel = kernel;
        public readonly int Missing = missing;
        public readonly int Place = place;
    }
}
