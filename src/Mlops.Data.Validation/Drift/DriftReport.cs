namespace Mlops.Data.Validation;

/// <summary>The distances of every column from its baseline, with or without alarm. Immutable and thread-safe.</summary>
/// <param name="Columns">One entry for each column that both sides have, in the order of the data.</param>
public sealed record DriftReport(IReadOnlyList<ColumnDrift> Columns)
{
    /// <summary>Columns that only the data has. The default value is none.</summary>
    public IReadOnlyList<string> NewColumns { get; init; } = [];

    /// <summary>Columns that only the baseline has. The default value is none.</summary>
    public IReadOnlyList<string> VanishedColumns { get; init; } = [];

    /// <summary>The columns that have drifted.</summary>
    public IEnumerable<ColumnDrift> Drifted => Columns.Where(c => c.IsDrift);

    /// <summary>The drift of one column, or null when it was not compared.</summary>
    /// <param name="name">The name.</param>
    public ColumnDrift? Find(string name) => Columns.FirstOrDefault(c => c.Column == name);

    /// <summary>
    /// A warning for each column that has drifted, and what could not be judged as information.
    /// </summary>
    public IReadOnlyList<Finding> ToFindings() =>
        [.. DriftFindings.Find(this).Select(static a => a.ToFinding(ValidationOptions.Default))];
}
