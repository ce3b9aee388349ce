namespace Mlops.Data.Validation;

/// <summary>
/// Finds the rows of a column that break a rule: used in the second pass, over columns with findings only. One call per batch.
/// </summary>
internal abstract class ColumnRule
{
    public static ColumnRule Missing { get; } = new MissingRule();

    public static ColumnRule InvalidUtf8 { get; } = new TextRule<InvalidUtf8Test>(default);

    public static ColumnRule Outside(NumberRange range) => new RangeRule(range);

    public static ColumnRule NotAmong(IEnumerable<string> allowed) => new AmongRule(new AllowedTexts(allowed));

    public static ColumnRule? Unparsable(ColumnType declared, ColumnType found) =>
        found.Kind == ColumnKind.String && declared.IsNumber ? new TextRule<NotNumberTest>(default) : null;

    /// <summary>Writes the rows that break the rule, in order.</summary>
    /// <param name="column">The column of a batch.</param>
    /// <param name="rows">As long as the column.</param>
    /// <returns>How many rows were written.</returns>
    public abstract int Find(ColumnData column, Span<int> rows);

    /// <summary>Leaves out missing rows: what lies under them is undefined.</summary>
    protected static int KeepPresent(ColumnData column, Span<int> rows)
    {
        if (!column.HasValidity) return rows.Length;
        var bits = column.Validity.Bytes;
        var first = column.Validity.Offset;
        var used = 0;
        foreach (var row in rows)
        {
            rows[used] = row;
            if (Bitmap.Get(bits, first + row)) used++;
        }
        return used;
    }

    /// <summary>Writes the rows whose length, between two offsets, is beyond the limits.</summary>
    protected static Span<int> OutsideLengths(ReadOnlySpan<int> offsets, long min, long max, Span<int> rows)
    {
        var used = 0;
        for (var row = 0; row + 1 < offsets.Length; row++)
        {
            rows[used] = row;
            var length = offsets[row + 1] - offsets[row];
            if (length < min || length > max) used++;
        }
        return rows[..used];
    }

    private sealed class MissingRule : ColumnRule
    {
        public override int Find(ColumnData column, Span<int> rows)
        {
            if (!column.HasValidity) return 0;
            var bits = column.Validity.Bytes;
            var first = column.Validity.Offset;
            var used = 0;
            for (var row = 0; row < column.Length; row++)
            {
                rows[used] = row;
                if (!Bitmap.Get(bits, first + row)) used++;
            }
            return used;
        }
    }
}
