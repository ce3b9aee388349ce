using System.Numerics;

namespace Mlops.Transform;

/// <summary>Tables over single categories that are integers.</summary>
internal sealed class TableGroup<T>(params TableGroup<T>.Item[] items) : RowGroup<int>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly Item[] items = items;

    public override int Run(Span<int> outputs)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            var place = (ulong)(long.CreateTruncating(item.Cell.Value) - item.First);
            var found = place < (ulong)item.Places.Length ? item.Places[place] - 1 : -1;
            var feature = !item.Cell.IsPresent ? item.Missing : found >= 0 ? found : item.Unknown;
            if (feature == SparseOperation.Refused) return item.Place;
            outputs[item.Place] = feature;
        }

        return -1;
    }

    public override RowGroup<int>? Join(RowGroup<int> other) =>
        other is TableGroup<T> same ? new TableGroup<T>([.. items, .. same.items]) : null;

    /// <summary>One operation.</summary>
    internal readonly struct Item(RowCell<T> cell, IntegerTable table, int missing, int place)
    {
        public readonly RowCell<T> Cell = cell;
        public readonly int[] Places = table.Places;
        public readonly long First = table.First;
        public readonly int Unknown = table.Unknown;
        public readonly int Missing = missing;
        public readonly int Place = place;
    }
}
