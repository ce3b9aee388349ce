namespace Mlops.Data.Validation;

/// <summary>Lists with too few or too many items.</summary>
internal sealed class ItemCountRule(long min, long max) : ColumnRule
{
    public override int Find(ColumnData column, Span<int> rows)
    {
        if (column is not ListData lists) return 0;
        var offsets = lists.Offsets;
        var used = 0;
        for (var row = 0; row + 1 < offsets.Length; row++)
        {
            rows[used] = row;
            var count = offsets[row + 1] - offsets[row];
            if (count < min || count > max) used++;
        }
        return KeepPresent(column, rows[..used]);
    }
}
