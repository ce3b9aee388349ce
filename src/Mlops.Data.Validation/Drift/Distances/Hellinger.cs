namespace Mlops.Data.Validation;

/// <summary>
/// The Hellinger distance of counts of the same buckets: <c>sqrt(1 - sum sqrt(p q))</c>, 0 to 1, as Evidently for categories and
/// NannyML. NaN when a side is empty.
/// </summary>
internal static class Hellinger
{
    public static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (!Shares.TryTotals(a, b, out var totalA, out var totalB)) return double.NaN;
        // Half the sum of squared differences of roots is the same and does not cancel for near distributions.
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var difference = Math.Sqrt(a[i] / totalA) - Math.Sqrt(b[i] / totalB);
            sum += difference * difference;
        }
        return Math.Min(1, Math.Sqrt(sum / 2));
    }
}
