namespace Mlops.Data.Validation;

/// <summary>How well the columns of a sparse or weighted feature go together. Immutable and thread-safe.</summary>
/// <param name="Name">The name of the feature.</param>
/// <param name="MissingValue">The number of rows without values that have indices or weights.</param>
/// <param name="Columns">One entry for each column of indices, or for the weights.</param>
public sealed record PairedStatistics(string Name, long MissingValue, IReadOnlyList<PairedColumn> Columns);
