namespace Mlops.Data.Validation;

/// <summary>What a column tells about the label. Immutable and thread-safe.</summary>
/// <param name="Column">The column.</param>
/// <param name="Categories">How many values, or deciles of numbers, were compared with the label; a missing value is one of them.</param>
/// <remarks>
/// Mutual information is that of the table of categories and classes, in bits; the adjusted one is less what chance alone would give,
/// about <c>(r - 1)(c - 1) / (2 n ln 2)</c> (Miller, 1955; Roulston, 1999), and not below 0. Close to the entropy of the label it
/// says that the column gives the label away.
/// </remarks>
public sealed record ColumnAssociation(string Column, int Categories)
{
    /// <summary>The mutual information with the label in bits, from 0 to the entropy of the label.</summary>
    public required double MutualInformation { get; init; }

    /// <summary>The mutual information less what chance would give.</summary>
    public required double AdjustedMutualInformation { get; init; }

    /// <summary>The categories by how much they raise the share of a class, highest lift first.</summary>
    public IReadOnlyList<LabelLift> Lifts { get; init; } = [];
}
