namespace Mlops.Data.Validation;

/// <summary>Makes the statistics of a label from the accumulators of its classes.</summary>
internal static class LabelReport
{
    private const int MaxLifts = 100;

    public static LabelStatistics Of(
        SliceBy label,
        DataSchema schema,
        IReadOnlyList<ColumnAccumulator> all,
        IReadOnlyList<(string Name, long Rows, IReadOnlyList<ColumnAccumulator> Columns)> classes)
    {
        double total = classes.Sum(c => c.Rows);
        string[] names = [.. classes.Select(c => c.Name)];
        var columns = new List<ColumnAssociation>();
        for (var i = 0; i < schema.Count; i++)
        {
            if (label.Columns.Contains(schema.Fields[i].Name)) continue;
            if (LabelTable.Of(all[i], [.. classes.Select(c => c.Columns[i])]) is { } table)
                columns.Add(table.Associate(schema.Fields[i].Name, names, MaxLifts));
        }
        return new LabelStatistics(label.Name, [.. classes.Select(c => new ValueFrequency(c.Name, c.Rows))])
        {
            Entropy = classes.Where(c => c.Rows > 0).Sum(c => -(c.Rows / total) * Math.Log2(c.Rows / total)),
            Columns = [.. columns.OrderByDescending(c => c.AdjustedMutualInformation).ThenBy(c => c.Column, StringComparer.Ordinal)],
        };
    }
}
