using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Counts of the categories of a column by class of the label, made from the accumulators of each class.</summary>
internal sealed class LabelTable
{
    private const int NumberBuckets = 10;
    private const string Missing = "(missing)";

    private readonly List<string> categories = [];
    private readonly List<long[]> counts = [];

    /// <summary>The table of a column, or null when it has too many values that are not numbers.</summary>
    public static LabelTable? Of(ColumnAccumulator all, IReadOnlyList<ColumnAccumulator> classes)
    {
        var table = new LabelTable();
        var statistics = all.Finish("");
        ColumnStatistics[] byClass = [.. classes.Select(c => c.Finish(""))];
        if (statistics.Values is { IsComplete: true } values) table.AddValues(values, byClass);
        else if (all is NumberAccumulator numbers) table.AddBuckets(numbers, classes);
        else return null;
        table.AddRow(Missing, [.. byClass.Select(c => c.Missing)]);
        return table;
    }

    public ColumnAssociation Associate(string column, IReadOnlyList<string> classNames, int maxLifts)
    {
        var byClass = Enumerable.Range(0, classNames.Count).Select(c => counts.Sum(r => r[c])).ToArray();
        double total = byClass.Sum();
        var information = 0.0;
        var lifts = new List<LabelLift>();
        for (var r = 0; r < counts.Count; r++)
        {
            var row = counts[r].Sum();
            for (var c = 0; c < byClass.Length; c++)
            {
                if (byClass[c] == 0) continue;
                var lift = counts[r][c] * total / ((double)row * byClass[c]);
                if (counts[r][c] > 0) information += counts[r][c] / total * Math.Log2(lift);
                lifts.Add(new LabelLift(categories[r], classNames[c], lift, row));
            }
        }
        var chance = (counts.Count - 1.0) * (byClass.Count(n => n > 0) - 1) / (2 * total * Math.Log(2));
        return new ColumnAssociation(column, counts.Count)
        {
            MutualInformation = Math.Max(0, information),
            AdjustedMutualInformation = total > 0 ? Math.Max(0, information - chance) : 0,
            Lifts =
            [
                .. lifts.OrderByDescending(l => l.Lift).ThenByDescending(l => l.Count)
                    .ThenBy(l => l.Value, StringComparer.Ordinal).ThenBy(l => l.Class, StringComparer.Ordinal).Take(maxLifts),
            ],
        };
    }

    private void AddValues(ValueStatistics values, IReadOnlyList<ColumnStatistics> classes)
    {
        var byClass = classes
            .Select(c => c.Values?.Top.ToDictionary(v => v.Value, v => v.Count, StringComparer.Ordinal) ?? [])
            .ToArray();
        foreach (var value in values.Top) AddRow(value.Value, [.. byClass.Select(c => c.GetValueOrDefault(value.Value))]);
    }

    private void AddBuckets(NumberAccumulator all, IReadOnlyList<ColumnAccumulator> classes)
    {
        double[] edges = [.. all.Numbers.Quantiles(NumberBuckets).Distinct()];
        var low = double.NegativeInfinity;
        var below = new long[classes.Count];
        foreach (var edge in edges.Append(double.PositiveInfinity))
        {
            long[] upTo = [.. classes.Select(c => ((NumberAccumulator)c).Numbers.CountAtMost(edge))];
            AddRow(
                string.Create(CultureInfo.InvariantCulture, $"({low}, {edge}]"),
                [.. upTo.Select((count, c) => count - below[c])]);
            (low, below) = (edge, upTo);
        }
        AddRow("NaN or infinite", [.. classes.Select(c => ((NumberAccumulator)c).SpecialCount)]);
    }

    private void AddRow(string category, long[] row)
    {
        if (row.Sum() == 0) return;
        categories.Add(category);
        counts.Add(row);
    }
}
