namespace Mlops.Evaluation;

/// <summary>Slices that a report leaves out, because a column has more than the options allow.</summary>
/// <param name="Column">The column.</param>
/// <param name="Slices">The number of slices left out: the smallest ones.</param>
/// <param name="Rows">The number of their rows.</param>
public sealed record OmittedSlices(string Column, int Slices, long Rows);
