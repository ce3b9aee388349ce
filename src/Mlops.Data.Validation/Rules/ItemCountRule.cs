namespace Mlops.Data.Validation;

/// <summary>Lists with too few or too many items.</summary>
internal sealed class ItemCountRule(long min, long max) : ColumnRule
{
    public override int Find(ColumnData column, Span<int> rows) =>
        column is ListData lists ? KeepPresent(column, OutsideLengths(lists.Offsets, min, max, rows)) : 0;
}
