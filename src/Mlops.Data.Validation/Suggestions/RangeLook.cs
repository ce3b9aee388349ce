namespace Mlops.Data.Validation;

/// <summary>The range that the quantiles of a column suggest.</summary>
internal static class RangeLook
{
    /// <summary>
    /// From the outermost quantiles below and above the median, widened by a share of their distance, not below 0 when no value is; ends are
    /// rounded outward to three digits. Null without two different quantiles.
    /// </summary>
    public static NumberRange? Of(ColumnStatistics column, double margin)
    {
        if (column.Numbers is not { Min: { } min, Quantiles: { Count: > 1 } quantiles }) return null;
        var inner = quantiles.Where(q => q.Level is > 0 and < 1).ToList();
        if (inner.Count < 2) return null;
        var (low, high) = (inner[0].Value, inner[^1].Value);
        var slack = margin * (high - low);
        if (!(high > low) || !double.IsFinite(slack)) return null;
        var (from, to) = (Outward(low - slack, -1), Outward(high + slack, 1));
        if (min >= 0) from = Math.Max(0, from);
        return double.IsFinite(from) && double.IsFinite(to) ? new NumberRange(from, to) : null;
    }

    private static double Outward(double value, int sign)
    {
        if (value == 0 || !double.IsFinite(value)) return value;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 2);
        if (unit == 0 || !double.IsFinite(unit)) return value;
        var rounded = sign < 0 ? Math.Floor(value / unit) : Math.Ceiling(value / unit);
        // 1234 * 0.01 has digits that 12.34 does not have.
        return unit < 1 ? rounded / Math.Round(1 / unit) : rounded * unit;
    }
}
