using Mlops.Data.Validation;

namespace Mlops.Cli;

/// <summary>Skew as tables: the rows, then the columns, those that differ most first.</summary>
internal static class SkewText
{
    public static void Print(TextWriter output, SkewReport report, IReadOnlyList<Finding> findings)
    {
        Answer.Line(output, $"{Text.Of(report.Pairs)} pairs of rows, {Text.Of(report.Skewed.Count())} of {Text.Of(report.Columns.Count)} columns differ");
        Answer.Table(output, ["rows", "training", "serving"], [
            ["all", Text.Of(report.TrainingRows), Text.Of(report.ServingRows)],
            ["only on this side", Text.Of(report.TrainingOnly.Count), Text.Of(report.ServingOnly.Count)],
            ["key came before", Text.Of(report.TrainingDuplicates.Count), Text.Of(report.ServingDuplicates.Count)],
            ["without a key", Text.Of(report.TrainingWithoutKey.Count), Text.Of(report.ServingWithoutKey.Count)],
        ]);
        if (report.Columns.Count > 0)
        {
            Answer.Table(
                output, ["column", "match", "differ", "missing in training", "missing in serving", "share", ""],
                report.Columns.OrderByDescending(c => c.Skewed).Select(c => new[]
                {
                    c.Column, Text.Of(c.Matches), Text.Of(c.Mismatches), Text.Of(c.MissingInTraining), Text.Of(c.MissingInServing),
                    Text.Percent(report.Pairs == 0 ? 0 : (double)c.Skewed / report.Pairs), c.NotCompared ?? "",
                }));
        }
        FindingText.Print(output, findings);
    }
}
