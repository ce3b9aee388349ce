using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>The findings of a report: one for each column that has drifted or could not be judged.</summary>
internal static class DriftFindings
{
    public static IEnumerable<Anomaly> Find(DriftReport report)
    {
        foreach (var column in report.Columns)
        {
            if (column.NotMeasured is { } reason) yield return NotCompared(column, column.NotMeasuredCode!, reason);
            else if (column.IsDrift) yield return column.Measurements.Any(m => m.AdjustedPValue is not null) ? Tested(column) : Fixed(column);
            else if (column.Verdict == DriftVerdict.TooFewRows)
                yield return NotCompared(column, ValidationDiagnostics.TooFewRows, TooFew(column));
        }
    }

    private static Anomaly NotCompared(ColumnDrift column, string code, string reason) => new(
        code, Severity.Info, column.Column, $"Column '{column.Column}' was not compared with its baseline: {reason}", "",
        "Compare larger data, or change the options of drift.");

    private static string TooFew(ColumnDrift column)
    {
        var tested = column.Measurements.First(ColumnComparison.IsTested);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"too few rows, {tested.Rows} after {tested.BaselineRows} in the baseline, to see a shift of less than ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"{tested.Detectable:0.##} of the rows");
    }

    private static Anomaly Tested(ColumnDrift column)
    {
        var strongest = column.Measurements.Where(m => m.AdjustedPValue is not null)
            .OrderBy(m => m.AdjustedPValue).ThenByDescending(m => m.Effect).First();
        var effect = string.Create(
            CultureInfo.InvariantCulture,
            $"; {NameOf(strongest)} {strongest.Value:0.####} (95 % interval {strongest.Low:0.####} to {strongest.High:0.####}, ")
            + $"{PText(strongest.AdjustedPValue!.Value)} over all columns)";
        return Drift(column, ValidationDiagnostics.Drift, effect + Values(column), "no significant shift");
    }

    /// <summary>Nobody tells one tiny p-value from another.</summary>
    private static string PText(double p) =>
        p < 0.0001 ? "p below 0.0001" : string.Create(CultureInfo.InvariantCulture, $"p {p:0.####}");

    private static Anomaly Fixed(ColumnDrift column)
    {
        if (column.JensenShannonLimit is null && column.LInfinityLimit is null) return Limited(column);
        // The distance that exceeds its limit by the larger factor tells more.
        var byDivergence = column.JensenShannon / column.JensenShannonLimit;
        var isShare = column.LInfinity / column.LInfinityLimit is { } byShare && !(byShare < byDivergence);
        var (code, measure, distance, limit) = isShare
            ? (ValidationDiagnostics.DriftLInfinity, "L-infinity distance", column.LInfinity, column.LInfinityLimit)
            : (ValidationDiagnostics.DriftJensenShannon, "Jensen-Shannon divergence",
                column.JensenShannon, column.JensenShannonLimit);
        return Drift(
            column, code, string.Create(CultureInfo.InvariantCulture, $"; {measure} {distance:0.####}"),
            string.Create(CultureInfo.InvariantCulture, $"at most {limit:0.####}"));
    }

    private static Anomaly Limited(ColumnDrift column)
    {
        // The distance that exceeds its limit by the largest factor tells most.
        var worst = column.Measurements.Where(m => m.Value > m.Limit).OrderByDescending(m => m.Value / m.Limit).FirstOrDefault();
        return worst is null
            ? Drift(column, ValidationDiagnostics.Drift, " by more than its limits" + Values(column), "distances within their limits")
            : Drift(
                column, ValidationDiagnostics.Drift,
                string.Create(CultureInfo.InvariantCulture, $"; {NameOf(worst)} {worst.Value:0.####}") + Values(column),
                string.Create(CultureInfo.InvariantCulture, $"at most {worst.Limit:0.####}"));
    }

    private static Anomaly Drift(ColumnDrift column, string code, string measure, string expected) => new(
        code, Severity.Warning, column.Column,
        string.Create(
            CultureInfo.InvariantCulture,
            $"Column '{column.Column}' has drifted, most at {column.Largest}: a share of {column.Share:0.####} ")
            + string.Create(CultureInfo.InvariantCulture, $"after {column.BaselineShare:0.####} in the baseline") + measure,
        expected,
        "Retrain, or look at what produces the column.");

    private static string NameOf(DriftMeasurement measurement) => measurement switch
    {
        { Part: DriftPart.Missing } => "missing rows moved by",
        { Part: DriftPart.NaN } => "NaN values moved by",
        { Part: DriftPart.Lengths } => "Kolmogorov-Smirnov distance of the lengths",
        { Method: DriftMethod.KolmogorovSmirnov } => "Kolmogorov-Smirnov distance",
        { Method: DriftMethod.TotalVariation } => "total variation",
        { Method: DriftMethod.ProportionDifference } => "difference of the shares",
        { Method: DriftMethod.JensenShannon } => "Jensen-Shannon divergence",
        { Method: DriftMethod.JensenShannonEqualWidth } => "Jensen-Shannon divergence of histograms of equal width",
        { Method: DriftMethod.JensenShannonEqualMass } => "Jensen-Shannon divergence of histograms of equal mass",
        { Method: DriftMethod.LInfinity } => "L-infinity distance",
        { Method: DriftMethod.NormalizedAbsoluteDifference } => "normalized absolute difference",
        { Method: DriftMethod.Hellinger } => "Hellinger distance",
        { Method: DriftMethod.PopulationStability } => "population stability index",
        { Method: DriftMethod.ChiSquare } => "chi-square",
        { Method: DriftMethod.Wasserstein } => "Wasserstein distance",
        _ => "Wasserstein distance in standard deviations",
    };

    private static string Values(ColumnDrift column) =>
        List("new", column.NewValues) + List("vanished", column.VanishedValues);

    private static string List(string what, IReadOnlyList<string> values) => values.Count == 0
        ? ""
        : $"; {what}: {string.Join(", ", values.Take(3).Select(v => $"'{v}'"))}{(values.Count > 3 ? " and more" : "")}";
}
