namespace Mlops.Data.Validation;

/// <summary>Sums and shares of counts of the same buckets.</summary>
internal static class Shares
{
    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }

    /// <summary>False when one side has no rows: then a distance is undefined, which is NaN within this folder.</summary>
    public static bool TryTotals(ReadOnlySpan<double> a, ReadOnlySpan<double> b, out double totalA, out double totalB)
    {
        if (a.Length != b.Length) throw new ArgumentException($"There are {a.Length} and {b.Length} buckets.", nameof(b));
        (totalA, totalB) = (Sum(a), Sum(b));
        return totalA > 0 && totalB > 0;
    }
}
