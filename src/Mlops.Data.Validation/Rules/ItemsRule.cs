using System.Buffers;

namespace Mlops.Data.Validation;

/// <summary>Lists and vectors of which at least one item breaks a rule; each row once.</summary>
internal sealed class ItemsRule(ColumnRule rule) : ColumnRule
{
    public override int Find(ColumnData column, Span<int> rows) => column switch
    {
        ListData lists => KeepPresent(lists, rows[..Find(lists.Items, lists.Offsets, 0, lists.Length, rows)]),
        VectorData vectors => KeepPresent(vectors, rows[..Find(vectors.Items, [], vectors.Size, vectors.Length, rows)]),
        _ => 0,
    };

    private int Find(ColumnData items, ReadOnlySpan<int> offsets, int size, int count, Span<int> rows)
    {
        var rented = ArrayPool<int>.Shared.Rent(Math.Max(1, items.Length));
        var bad = rented.AsSpan(0, rule.Find(items, rented.AsSpan(0, items.Length)));
        var (used, next) = (0, 0);
        for (var row = 0; row < count && next < bad.Length; row++)
        {
            var start = offsets.IsEmpty ? row * size : offsets[row];
            var end = offsets.IsEmpty ? start + size : offsets[row + 1];
            // A slice of lists begins in the midst of the items.
            while (next < bad.Length && bad[next] < start) next++;
            if (next < bad.Length && bad[next] < end) rows[used++] = row;
        }
        ArrayPool<int>.Shared.Return(rented);
        return used;
    }
}
