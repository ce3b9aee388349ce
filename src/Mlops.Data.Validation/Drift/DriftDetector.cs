using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>
/// Compares the distributions of two data sets, column by column. Formulas are in <c>docs/concepts/validation.md</c>.
/// </summary>
public static class DriftDetector
{
    /// <summary>The chance of a false alarm per comparison, before thresholds.</summary>
    private const double ByChance = 0.0001;

    /// <summary>Measures every column that both sides have. Timestamps are not measured: time always moves.</summary>
    /// <param name="statistics">The statistics of the data.</param>
    /// <param name="baseline">The statistics to compare with.</param>
    /// <param name="schema">Thresholds of single columns; null for none.</param>
    /// <param name="options">Thresholds; null for the default.</param>
    public static DriftReport Compare(
        DatasetStatistics statistics, DatasetStatistics baseline, DataSchema? schema = null, DriftOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentNullException.ThrowIfNull(baseline);
        options ??= new DriftOptions();
        options.Check();
        var columns = new List<ColumnDrift>();
        foreach (var column in statistics.Columns)
        {
            if (column.Type.Kind == ColumnKind.Timestamp || baseline.Find(column.Name) is not { } before) continue;
            var place = schema?.Find(column.Name) ?? -1;
            var thresholds = place >= 0 ? schema!.Fields[place].Drift ?? options.Thresholds : options.Thresholds;
            columns.Add(Compare(column, before, thresholds, options));
        }
        return new DriftReport(columns);
    }

    /// <summary>One finding for each column: the report holds both distances.</summary>
    internal static IEnumerable<Anomaly> Find(DriftReport report)
    {
        foreach (var column in report.Columns)
        {
            if (column.NotMeasured is { } reason)
                yield return new Anomaly(
                    column.NotMeasuredCode!, Severity.Info, column.Column,
                    $"Column '{column.Column}' was not compared with its baseline: {reason}", "",
                    "Compare larger data, or change the options of drift.");
            else if (column.IsDrift) yield return Drift(column);
        }
    }

    private static Anomaly Drift(ColumnDrift column)
    {
        // The distance that exceeds its limit by the larger factor tells more.
        var byDivergence = column.JensenShannon / column.JensenShannonLimit;
        var isShare = column.LInfinity / column.LInfinityLimit is { } byShare && !(byShare < byDivergence);
        var (code, measure, distance, limit) = isShare
            ? (ValidationDiagnostics.DriftLInfinity, "L-infinity distance", column.LInfinity, column.LInfinityLimit)
            : (ValidationDiagnostics.DriftJensenShannon, "Jensen-Shannon divergence",
                column.JensenShannon, column.JensenShannonLimit);
        return new Anomaly(
            code, Severity.Warning, column.Column,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Column '{column.Column}' has drifted, most at {column.Largest}: a share of {column.Share:0.####} ")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"after {column.BaselineShare:0.####} in the baseline; {measure} {distance:0.####}"),
            string.Create(CultureInfo.InvariantCulture, $"at most {limit:0.####}"),
            "Retrain, or look at what produces the column.");
    }

    private static string NotComparable(ColumnStatistics column, ColumnStatistics before) =>
        before.Count == 0 ? "the baseline has no values"
        : column.Count == 0 ? "the data has no values"
        : $"values of type {column.Type} after {before.Type} in the baseline";

    private static ColumnDrift Compare(
        ColumnStatistics column, ColumnStatistics before, DriftThresholds thresholds, DriftOptions options)
    {
        var none = new ColumnDrift(column.Name);
        ColumnDrift Skipped(string code, string reason) => none with { NotMeasured = reason, NotMeasuredCode = code };
        if (column.Count == 0 && before.Count == 0)
            return Skipped(ValidationDiagnostics.NotComparable, "neither side has a value");
        if (SharedBuckets.Of(before, column, options.Buckets) is not { } shared)
            return Skipped(ValidationDiagnostics.NotComparable, NotComparable(column, before));
        var (a, b) = (shared.Baseline, shared.Current);
        var (n, m) = (Shares.Sum(a), Shares.Sum(b));
        if (n < options.MinRows || m < options.MinRows)
            return Skipped(
                ValidationDiagnostics.TooFewRows,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"too few rows, {m} after {n} in the baseline, at least {options.MinRows} are needed"));
        var js = JensenShannon.Divergence(a, b);
        var largest = LInfinity.Largest(a, b);
        var (p, q) = (a[largest] / n, b[largest] / m);
        double? jsLimit = thresholds.JensenShannon is { } t
            ? Math.Max(t, JensenShannon.ByChance(ByChance, a.Length, n, m))
            : null;
        double? lLimit = shared.IsByValue && thresholds.LInfinity is { } l
            ? Math.Max(l, LInfinity.ByChance(ByChance, p, q, n, m))
            : null;
        double? lInfinity = shared.IsByValue ? Math.Abs(p - q) : null;
        return none with
        {
            JensenShannon = js,
            LInfinity = lInfinity,
            JensenShannonLimit = jsLimit,
            LInfinityLimit = lLimit,
            Largest = shared.Names[largest],
            BaselineShare = p,
            Share = q,
            IsDrift = (js > jsLimit || lInfinity > lLimit) && !options.Ignore.Contains(column.Name, StringComparer.Ordinal),
        };
    }
}
