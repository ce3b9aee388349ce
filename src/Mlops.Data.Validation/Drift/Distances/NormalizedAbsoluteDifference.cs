namespace Mlops.Data.Validation;

/// <summary>
/// The largest difference of raw counts, as a share of all: <c>max |a - b| / sum (a + b)</c>, 0 to 1, as TensorFlow Data
/// Validation. It also moves when one side merely has more rows. NaN when both sides are empty.
/// </summary>
internal static class NormalizedAbsoluteDifference
{
    public static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Shares.TryTotals(a, b, out var totalA, out var totalB);
        if (!(totalA + totalB > 0)) return double.NaN;
        var largest = 0.0;
        for (var i = 0; i < a.Length; i++) largest = Math.Max(largest, Math.Abs(a[i] - b[i]));
        return largest / (totalA + totalB);
    }
}
