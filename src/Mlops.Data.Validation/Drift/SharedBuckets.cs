namespace Mlops.Data.Validation;

/// <summary>
/// Two columns counted in the same buckets: by value where all frequent values are known, else in intervals of the baseline.
/// </summary>
internal sealed record SharedBuckets(IReadOnlyList<string> Names, double[] Baseline, double[] Current, bool IsByValue)
{
    /// <summary>Values that occur less often, on both sides together, are one bucket: their shares are noise.</summary>
    private const long RareCount = 10;

    /// <summary>The bucket of the rows without a value.</summary>
    public const string Missing = "missing";

    private const string Others = "other values";

    public static SharedBuckets? Of(ColumnStatistics baseline, ColumnStatistics current, int buckets)
    {
        if (baseline.Items is { } before && current.Items is { } now) return Of(before, now, buckets);
        var isNumber = baseline.Numbers is not null;
        if (isNumber != current.Numbers is not null) return null;
        if (baseline.Values is { } a && current.Values is { } b && (!isNumber || IsCategory(a, b, buckets)))
            return ByValue(baseline, current, a, b);
        return baseline.Numbers is { FiniteCount: > 0 } x && current.Numbers is { } y
            ? ByInterval(baseline, current, x, y, buckets)
            : null;
    }

    // Numbers with more values than intervals are amounts, not categories: neighbouring values belong together.
    private static bool IsCategory(ValueStatistics a, ValueStatistics b, int buckets) =>
        a.IsComplete && b.IsComplete && a.Distinct <= 2 * buckets && b.Distinct <= 2 * buckets;

    private static SharedBuckets ByValue(
        ColumnStatistics baseline, ColumnStatistics current, ValueStatistics a, ValueStatistics b)
    {
        // Two texts that are not valid UTF-8 may be listed as the same text: counts add up.
        var counts = new SortedDictionary<string, (long A, long B)>(StringComparer.Ordinal);
        foreach (var (value, count) in a.Top) counts[value] = (counts.GetValueOrDefault(value).A + count, 0);
        foreach (var (value, count) in b.Top)
        {
            var (before, now) = counts.GetValueOrDefault(value);
            counts[value] = (before, now + count);
        }
        var (leastA, leastB) = (Least(a), Least(b));
        var kept = counts.Where(p => p.Value.A + p.Value.B >= RareCount
            && (p.Value.A > 0 || p.Value.B > 2 * leastA) && (p.Value.B > 0 || p.Value.A > 2 * leastB)).ToList();
        return Build(
            kept.Select(p => $"'{p.Key}'"), kept.Select(p => (double)p.Value.A), kept.Select(p => (double)p.Value.B),
            baseline, current, baseline.Count - kept.Sum(p => p.Value.A), current.Count - kept.Sum(p => p.Value.B), true);
    }

    /// <summary>The smallest listed count: a value that is not listed may occur as often. 0 when all are listed.</summary>
    private static long Least(ValueStatistics values) => values.IsComplete || values.Top.Count == 0 ? 0 : values.Top[^1].Count;

    private static SharedBuckets ByInterval(
        ColumnStatistics baseline, ColumnStatistics current, NumberStatistics x, NumberStatistics y, int buckets)
    {
        var edges = Edges(x.EqualMass, buckets);
        var (a, b) = (IntervalCounts.Of(baseline, x, edges), IntervalCounts.Of(current, y, edges));
        var inner = edges.Select((edge, i) => i == 0 ? $"up to {Text(baseline, edge)}" : $"{Text(baseline, edges[i - 1])} to {Text(baseline, edge)}");
        return Build(
            [.. inner, $"above {Text(baseline, edges[^1])}", "NaN", "-infinity", "+infinity"],
            [.. a, x.NaNCount, x.NegativeInfinityCount, x.PositiveInfinityCount],
            [.. b, y.NaNCount, y.NegativeInfinityCount, y.PositiveInfinityCount],
            baseline, current, 0, 0, false);
    }

    private static List<double> Edges(Histogram histogram, int buckets)
    {
        var edges = new List<double>();
        var (total, below) = (histogram.Total, 0L);
        for (var i = 0; i < histogram.Counts.Count; i++)
        {
            below += histogram.Counts[i];
            // An edge after each bucket that completes an equal share; a value that fills several shares gives one.
            var isSharePassed = below * buckets / total > (below - histogram.Counts[i]) * buckets / total;
            if (isSharePassed && (edges.Count == 0 || histogram.Edges[i + 1] > edges[^1])) edges.Add(histogram.Edges[i + 1]);
        }
        return edges;
    }

    private static SharedBuckets Build(
        IEnumerable<string> names, IEnumerable<double> a, IEnumerable<double> b,
        ColumnStatistics baseline, ColumnStatistics current, long otherA, long otherB, bool isByValue)
    {
        string[] allNames = [.. names, Others, Missing];
        double[] allA = [.. a, Math.Max(0, otherA), baseline.Missing];
        double[] allB = [.. b, Math.Max(0, otherB), current.Missing];
        var used = Enumerable.Range(0, allA.Length).Where(i => allA[i] > 0 || allB[i] > 0).ToArray();
        return new SharedBuckets(
            [.. used.Select(i => allNames[i])], [.. used.Select(i => allA[i])], [.. used.Select(i => allB[i])], isByValue);
    }

    private static string Text(ColumnStatistics column, double value) => column.Type.Kind == ColumnKind.Timestamp
        ? Words.Time((long)value)
        : Words.Number(value);
}
