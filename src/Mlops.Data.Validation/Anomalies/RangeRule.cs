using System.Numerics;

namespace Mlops.Data.Validation;

/// <summary>Numbers outside of a range.</summary>
internal sealed class RangeRule(NumberRange range) : ColumnRule
{
    private readonly double min = range.Min ?? (range.AllowsInfinity ? double.NegativeInfinity : double.MinValue);
    private readonly double max = range.Max ?? (range.AllowsInfinity ? double.PositiveInfinity : double.MaxValue);
    private readonly bool allowsNaN = range.AllowsNaN;

    public override int Find(ColumnData column, Span<int> rows)
    {
        var found = column switch
        {
            PrimitiveData<double> values => Find(values.Values, rows),
            PrimitiveData<float> values => Find(values.Values, rows),
            PrimitiveData<int> values => Find(values.Values, rows),
            PrimitiveData<long> values => Find(values.Values, rows),
            _ => 0,
        };
        return KeepPresent(column, rows[..found]);
    }

    private int Find<T>(ReadOnlySpan<T> values, Span<int> rows)
        where T : unmanaged, INumber<T>
    {
        var used = 0;
        for (var row = 0; row < values.Length; row++)
        {
            rows[used] = row;
            var value = double.CreateTruncating(values[row]);
            if (!(value >= min && value <= max) && !(allowsNaN && double.IsNaN(value))) used++;
        }
        return used;
    }
}
