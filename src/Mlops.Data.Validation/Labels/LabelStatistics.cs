namespace Mlops.Data.Validation;

/// <summary>How the columns go with a label. Immutable and thread-safe.</summary>
/// <param name="Label">What the classes are by.</param>
/// <param name="Classes">The classes with their numbers of rows; rows without a label are in none.</param>
public sealed record LabelStatistics(string Label, IReadOnlyList<ValueFrequency> Classes)
{
    /// <summary>The entropy of the label in bits: what there is to know about it.</summary>
    public required double Entropy { get; init; }

    /// <summary>One entry for each column that is not the label itself, most telling first.</summary>
    public required IReadOnlyList<ColumnAssociation> Columns { get; init; }
}
