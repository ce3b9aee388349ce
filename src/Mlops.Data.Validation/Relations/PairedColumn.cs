namespace Mlops.Data.Validation;

/// <summary>How the items of one column go with those of the values. Immutable and thread-safe.</summary>
/// <param name="Column">The column of indices or weights.</param>
/// <param name="Missing">The number of rows that have values and nothing in this column.</param>
/// <param name="MinLengthDifference">The smallest number of values less that of this column's items, over rows that have both.</param>
/// <param name="MaxLengthDifference">The largest such difference; both are 0 when no row has both.</param>
public sealed record PairedColumn(string Column, long Missing, int MinLengthDifference, int MaxLengthDifference);
