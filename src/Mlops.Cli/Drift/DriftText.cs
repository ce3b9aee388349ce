using Mlops.Data.Validation;

namespace Mlops.Cli;

/// <summary>Drift as a table: one line for each column, those that drifted first.</summary>
internal static class DriftText
{
    public static void Print(TextWriter output, DriftReport report)
    {
        Answer.Line(output, $"{Text.Of(report.Columns.Count)} columns compared, {Text.Of(report.Drifted.Count())} drifted");
        if (report.Columns.Count > 0)
        {
            Answer.Table(
                output,
                ["column", "verdict", "method", "distance", "effect", "95 % interval", "p", "adjusted p", "moved most", "new and vanished values"],
                report.Columns.OrderBy(c => Rank(c.Verdict)).Select(Row));
        }
        if (report.NewColumns.Count > 0) Answer.Line(output, $"only in the current data: {string.Join(", ", report.NewColumns)}");
        if (report.VanishedColumns.Count > 0) Answer.Line(output, $"only in the baseline: {string.Join(", ", report.VanishedColumns)}");
    }

    private static string[] Row(ColumnDrift column)
    {
        // The measurement that decides: the most significant one that was tested, else the first.
        if (column.Measurements.Count == 0)
            return [column.Column, Verdict(column), "", "", "", "", "", "", column.NotMeasured ?? "", ""];
        var shown = column.Measurements.Where(m => m.AdjustedPValue is not null).OrderBy(m => m.AdjustedPValue).ThenByDescending(m => m.Effect)
            .Append(column.Measurements[0]).First();
        return
        [
            column.Column, Verdict(column),
            DriftMethodNames.Of(shown.Method) + (shown.Part is DriftPart.Missing ? " of missing" : shown.Part is DriftPart.NaN ? " of NaN" : ""),
            Figure(shown.Value), Figure(shown.Effect), shown.Low is null ? "" : $"{Figure(shown.Low)} to {Figure(shown.High)}",
            Chance(shown.PValue), Chance(shown.AdjustedPValue),
            column.Largest.Length == 0 ? "" : $"{ProfileText.Short(column.Largest)}: {Text.Percent(column.BaselineShare)} -> {Text.Percent(column.Share)}",
            string.Join(", ", column.NewValues.Take(3).Select(v => "+" + ProfileText.Short(v))
                .Concat(column.VanishedValues.Take(3).Select(v => "-" + ProfileText.Short(v)))),
        ];
    }

    private static int Rank(DriftVerdict verdict) => verdict switch
    {
        DriftVerdict.Drift => 0,
        DriftVerdict.NotComparable => 1,
        DriftVerdict.TooFewRows => 2,
        _ => 3,
    };

    private static string Verdict(ColumnDrift column) => column.Verdict switch
    {
        DriftVerdict.Drift => "drift",
        DriftVerdict.TooFewRows => "too few rows",
        DriftVerdict.NotComparable => "not comparable",
        _ => "no drift",
    };

    private static string Figure(double? value) => value?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string Chance(double? value) => value switch
    {
        null => "",
        < 1e-4 and > 0 => value.Value.ToString("0.#E+0", System.Globalization.CultureInfo.InvariantCulture),
        _ => Figure(value),
    };
}
