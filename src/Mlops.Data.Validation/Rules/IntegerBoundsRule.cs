namespace Mlops.Data.Validation;

/// <summary>Integers or times outside of closed bounds, compared exactly.</summary>
internal sealed class IntegerBoundsRule(long min, long max) : ColumnRule
{
    public override int Find(ColumnData column, Span<int> rows)
    {
        var found = column switch
        {
            PrimitiveData<long> values => Find(values.Values, rows),
            PrimitiveData<int> values => Find(values.Values, rows),
            _ => 0,
        };
        return KeepPresent(column, rows[..found]);
    }

    private int Find(ReadOnlySpan<long> values, Span<int> rows)
    {
        var used = 0;
        for (var row = 0; row < values.Length; row++)
        {
            rows[used] = row;
            if (values[row] < min || values[row] > max) used++;
        }
        return used;
    }

    private int Find(ReadOnlySpan<int> values, Span<int> rows)
    {
        var used = 0;
        for (var row = 0; row < values.Length; row++)
        {
            rows[used] = row;
            if (values[row] < min || values[row] > max) used++;
        }
        return used;
    }
}
