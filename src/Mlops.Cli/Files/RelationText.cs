using Mlops.Data.Validation;

namespace Mlops.Cli;

/// <summary>What statistics tell about rows and columns together: weights, slices, the label, pairs.</summary>
internal static class RelationText
{
    public static void Print(TextWriter output, DatasetStatistics statistics)
    {
        Weights(output, statistics);
        Slices(output, statistics);
        if (statistics.Label is { } label) Label(output, label);
        if (statistics.Crosses.Count > 0)
        {
            Title(output, "pairs of columns");
            Answer.Table(output, ["first", "second", "rows", "covariance", "correlation"], statistics.Crosses.Select(c => new[]
            {
                c.First, c.Second, Text.Of(c.Count), Text.Of(c.Covariance), Text.Of(c.Correlation),
            }));
        }
    }

    private static void Weights(TextWriter output, DatasetStatistics statistics)
    {
        if (statistics.Weight is not { } weight) return;
        Title(output, $"weighted: {Text.Of(weight)} in all");
        Answer.Table(output, ["column", "weight", "missing", "mean", "median", "std", "heaviest"], statistics.Columns
            .Where(c => c.Weighted is not null)
            .Select(c => (c.Name, Weighted: c.Weighted!))
            .Select(c => new[]
            {
                c.Name, Text.Of(c.Weighted.Count), Text.Of(c.Weighted.Missing), Text.Of(c.Weighted.Mean), Text.Of(c.Weighted.Median),
                Text.Of(c.Weighted.StandardDeviation),
                string.Join(", ", c.Weighted.Top.Take(3).Select(v => $"{ProfileText.Short(v.Value)} ({Text.Of(v.Weight)})")),
            }));
    }

    private static void Slices(TextWriter output, DatasetStatistics statistics)
    {
        if (statistics.Slices.Count == 0) return;
        // The means of at most so many columns fit beside each other.
        string[] numbers = [.. statistics.Columns.Where(c => c.Numbers is not null).Select(c => c.Name).Take(8)];
        Title(output, "slices, with the means of number columns");
        Answer.Table(output, ["slice", "rows", "share", .. numbers], statistics.Slices.Select(s => (string[])
        [
            s.Name, Text.Of(s.Statistics.RowCount),
            Text.Percent(statistics.RowCount == 0 ? 0 : (double)s.Statistics.RowCount / statistics.RowCount),
            .. numbers.Select(n => Text.Of(s.Statistics.Find(n)?.Numbers?.Mean)),
        ]));
    }

    private static void Label(TextWriter output, LabelStatistics label)
    {
        Title(output, $"columns beside the label {label.Label}: {string.Join(", ", label.Classes.Select(c => $"{c.Value} ({Text.Of(c.Count)})"))}");
        Answer.Table(
            output, ["column", "categories", "mutual information", "adjusted", "largest lifts"],
            label.Columns.OrderByDescending(c => c.AdjustedMutualInformation).ThenBy(c => c.Column, StringComparer.Ordinal).Select(c => new[]
            {
                c.Column, Text.Of(c.Categories), Text.Of(c.MutualInformation), Text.Of(c.AdjustedMutualInformation),
                string.Join(", ", c.Lifts.OrderByDescending(l => l.Lift).Take(3).Select(l => $"{l.Value} -> {l.Class}: {Text.Of(l.Lift)}")),
            }));
    }

    private static void Title(TextWriter output, string title)
    {
        Answer.Line(output, "");
        Answer.Line(output, title);
    }
}
