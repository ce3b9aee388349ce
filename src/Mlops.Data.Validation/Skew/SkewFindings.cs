using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>The findings of a comparison of rows.</summary>
internal static class SkewFindings
{
    public static IReadOnlyList<Finding> Of(SkewReport report)
    {
        var findings = new List<Finding>();
        foreach (var column in report.Columns)
        {
            if (column.NotCompared is { } reason) findings.Add(NotCompared(column.Column, reason));
            else if (column.Skewed > 0) findings.Add(Skewed(column, report.Pairs));
        }
        AddKeys(report.TrainingWithoutKey, report.TrainingRows, "of the training data", "no complete key");
        AddKeys(report.ServingWithoutKey, report.ServingRows, "of the serving data", "no complete key");
        AddKeys(report.TrainingDuplicates, report.TrainingRows, "of the training data", "a key that came before");
        AddKeys(report.ServingDuplicates, report.ServingRows, "of the serving data", "a key that came before");
        AddOneSided(report.TrainingOnly, report.TrainingRows, "training");
        AddOneSided(report.ServingOnly, report.ServingRows, "serving");
        findings.AddRange(report.TrainingColumns.Select(name => OneSided(name, "training")));
        findings.AddRange(report.ServingColumns.Select(name => OneSided(name, "serving")));
        return findings;

        void AddKeys(SkewRows rows, long all, string side, string key)
        {
            if (rows.Count == 0) return;
            findings.Add(Rows(Severity.Warning, ValidationDiagnostics.SkewKeys, rows, all,
                $"{Words.Plural(rows.Count, "row")} {side} {(rows.Count == 1 ? "has" : "have")} {key} and {Were(rows)} not compared",
                "one row for each key", "Join on columns that name every row once."));
        }

        void AddOneSided(SkewRows rows, long all, string side)
        {
            if (rows.Count == 0) return;
            findings.Add(Rows(Severity.Info, ValidationDiagnostics.SkewOneSided, rows, all,
                $"{Words.Plural(rows.Count, "row")} {Were(rows)} only in {side}", "the same rows on both sides",
                "Log what is served for the rows that are trained on, when there should be no others."));
        }
    }

    private static Finding Skewed(ColumnSkew column, long pairs)
    {
        var first = column.Samples.Count == 0 ? null : column.Samples[0];
        var example = first is null ? "" : $", first for key {first.Key}: {Text(first.Serving)} after {Text(first.Training)} in training";
        return new Finding(Severity.Error, new Problem(
            ValidationDiagnostics.Skew,
            $"Column '{column.Column}' differs between training and serving in {Count(column.Skewed)} of {Words.Plural(pairs, "row")}{example}",
            first is null ? "" : Place(first.Serving),
            "the same value for the same key",
            "Compute the feature in one place, or allow a tolerance for its column."))
        {
            Column = column.Column,
            Count = column.Skewed,
            Fraction = (double)column.Skewed / pairs,
            Examples = [.. column.Samples.Select(s => s.Serving)],
        };
    }

    private static Finding NotCompared(string column, string types) => new(Severity.Error, new Problem(
        ValidationDiagnostics.SkewNotCompared,
        $"Column '{column}' was not compared: {types}",
        Expected: "the same type on both sides",
        Remedy: "Read both sides with the same schema, or ignore the column."))
    { Column = column };

    private static Finding OneSided(string column, string side) => new(Severity.Info, new Problem(
        ValidationDiagnostics.SkewOneSided,
        $"Column '{column}' is only in {side}",
        Expected: "the same columns on both sides",
        Remedy: "Add the column to the other side, when it is a feature and not a label."))
    { Column = column };

    private static Finding Rows(Severity severity, string code, SkewRows rows, long all, string found, string expected, string remedy)
    {
        var where = rows.Samples.Count == 0 ? "" : Place(rows.Samples[0]);
        return new Finding(severity, new Problem(code, found, where, expected, remedy))
        {
            Count = rows.Count,
            Fraction = (double)rows.Count / all,
            Examples = rows.Samples,
        };
    }

    private static string Place(ExampleRow row) => $"{row.Source} row {Count(row.Row)}";

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Were(SkewRows rows) => rows.Count == 1 ? "was" : "were";

    private static string Text(ExampleRow row) => row.Text is null ? "no value" : $"'{row.Text}'";
}
