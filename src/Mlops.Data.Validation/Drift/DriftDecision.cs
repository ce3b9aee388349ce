namespace Mlops.Data.Validation;

/// <summary>Gives every measured column its verdict: by the test over all of them, or by its fixed thresholds.</summary>
internal static class DriftDecision
{
    /// <summary>The chance of a false alarm per comparison, before fixed thresholds.</summary>
    private const double Rare = 0.0001;

    public static List<ColumnDrift> Decide(IReadOnlyList<ColumnDrift> columns, DataSchema? schema, DriftOptions options)
    {
        var thresholds = columns.Select(c => ThresholdsOf(c, schema, options)).ToArray();
        var tested = new List<(int Column, int Measurement)>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (thresholds[i] is not null || options.Limits.Count > 0 || IsIgnored(columns[i], options)) continue;
            for (var k = 0; k < columns[i].Measurements.Count; k++)
                if (ColumnComparison.IsTested(columns[i].Measurements[k])) tested.Add((i, k));
        }
        var adjusted = FalseDiscovery.Adjust([.. tested.Select(t => columns[t.Column].Measurements[t.Measurement].PValue ?? 1)]);
        var decided = columns.ToList();
        foreach (var group in tested.Zip(adjusted).GroupBy(t => t.First.Column))
        {
            var measurements = decided[group.Key].Measurements.ToArray();
            foreach (var ((_, place), chance) in group) measurements[place] = measurements[place] with { AdjustedPValue = chance };
            decided[group.Key] = decided[group.Key] with { Measurements = measurements };
        }
        return [.. decided.Select((c, i) => Decide(c, thresholds[i], options))];
    }

    private static ColumnDrift Decide(ColumnDrift column, DriftThresholds? thresholds, DriftOptions options)
    {
        if (column.NotMeasured is not null) return column;
        var (isDrift, byTest) = (false, false);
        if (thresholds is not null) (column, isDrift) = ByThresholds(column, thresholds);
        else if (options.Limits.Count > 0)
        {
            column = column with
            {
                Measurements =
                [
                    .. column.Measurements.Select(m => options.Limits.TryGetValue(m.Method, out var limit) ? m with { Limit = limit } : m),
                ],
            };
            isDrift = column.Measurements.Any(m => m.Value > m.Limit);
        }
        else
        {
            byTest = true;
            isDrift = column.Measurements.Any(m => m.AdjustedPValue <= options.Level && m.Effect >= options.MinEffect);
        }
        if (isDrift && !IsIgnored(column, options)) return column with { IsDrift = true, Verdict = DriftVerdict.Drift };
        var tested = column.Measurements.FirstOrDefault(ColumnComparison.IsTested);
        return byTest && tested?.Detectable > options.MaxUndetected
            ? column with { Verdict = DriftVerdict.TooFewRows }
            : column;
    }

    private static (ColumnDrift Column, bool IsDrift) ByThresholds(ColumnDrift column, DriftThresholds thresholds)
    {
        var buckets = column.Find(DriftMethod.ChiSquare)!;
        var (n, m) = (buckets.BaselineRows, buckets.Rows);
        column = column with
        {
            JensenShannonLimit = thresholds.JensenShannon is { } js
                ? Math.Max(js, JensenShannon.ByChance(Rare, column.BucketCount, n, m)) : null,
            LInfinityLimit = column.LInfinity is not null && thresholds.LInfinity is { } l
                ? Math.Max(l, LInfinity.ByChance(Rare, column.BaselineShare, column.Share, n, m)) : null,
        };
        return (column, column.JensenShannon > column.JensenShannonLimit || column.LInfinity > column.LInfinityLimit);
    }

    // Thresholds are for distances of buckets. Where nothing but missing rows was measured, the test decides.
    private static DriftThresholds? ThresholdsOf(ColumnDrift column, DataSchema? schema, DriftOptions options) =>
        column.BucketCount == 0 ? null
        : schema?.Find(column.Column) is { } place and >= 0 ? schema.Fields[place].Drift ?? options.Thresholds : options.Thresholds;

    private static bool IsIgnored(ColumnDrift column, DriftOptions options) =>
        options.Ignore.Contains(column.Column, StringComparer.Ordinal);
}
