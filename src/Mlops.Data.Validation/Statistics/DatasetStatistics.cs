namespace Mlops.Data.Validation;

/// <summary>What is known about a data set after one pass. Immutable and thread-safe.</summary>
/// <param name="RowCount">The number of rows.</param>
/// <param name="Columns">One entry for each column that is really there, in the order of the data.</param>
public sealed record DatasetStatistics(long RowCount, IReadOnlyList<ColumnStatistics> Columns)
{
    /// <summary>Declared columns that the data does not have. The default value is none.</summary>
    public IReadOnlyList<string> AbsentColumns { get; init; } = [];

    /// <summary>Columns of the data that are not declared. The default value is none.</summary>
    public IReadOnlyList<string> ExtraColumns { get; init; } = [];

    /// <summary>The weight of all rows; null when no weight column was named.</summary>
    public double? Weight { get; init; }

    /// <summary>The statistics of parts of the rows, in ordinal order of their names. The default value is none.</summary>
    public IReadOnlyList<SliceStatistics> Slices { get; init; } = [];

    /// <summary>How well the columns of sparse and weighted features go together. The default value is none.</summary>
    public IReadOnlyList<PairedStatistics> Paired { get; init; } = [];

    /// <summary>How pairs of number columns vary together. The default value is none.</summary>
    public IReadOnlyList<CrossStatistics> Crosses { get; init; } = [];

    /// <summary>How the columns go with the label; null when none was named.</summary>
    public LabelStatistics? Label { get; init; }

    /// <summary>The results of statistics of one's own. The default value is none.</summary>
    public IReadOnlyList<CustomStatistics> Custom { get; init; } = [];

    /// <summary>The statistics of one column.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="SchemaException">There is no such column; the message suggests the nearest names.</exception>
    public ColumnStatistics this[string name] => Find(name) ?? throw new SchemaException(new Problem(
        DiagnosticCodes.UnknownColumn,
        $"Column '{name}' is not in the statistics",
        Remedy: NearestNames.Suggest(name, Columns.Select(c => c.Name))));

    /// <summary>
    /// Without the values of columns that a schema marks as sensitive. Columns that are marked here already stay: who kept their values
    /// knew of the mark.
    /// </summary>
    /// <param name="marks">The schema.</param>
    internal DatasetStatistics HideBy(DataSchema marks)
    {
        var hidden = Columns.Where(c => !c.IsSensitive && marks.Find(c.Name) is >= 0 and var place && marks.Fields[place].IsSensitive)
            .Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        return hidden.Count == 0 ? this : this with
        {
            Columns = [.. Columns.Select(c => hidden.Contains(c.Name) ? c.Hide() : c)],
            Slices = [.. Slices.Select(s => s with { Statistics = s.Statistics.HideBy(marks) })],
            Crosses = [.. Crosses.Where(c => !hidden.Contains(c.First) && !hidden.Contains(c.Second))],
            Label = Label is null ? null : Label with { Columns = [.. Label.Columns.Where(c => !hidden.Contains(c.Column))] },
        };
    }

    /// <summary>The statistics of one column, or null when the data does not have it.</summary>
    /// <param name="name">The name.</param>
    public ColumnStatistics? Find(string name) => Columns.FirstOrDefault(c => c.Name == name);
}
