namespace Mlops.Serving;

/// <summary>What is wrong with one row of JSON.</summary>
/// <param name="Row">The place of the row, from 0; 0 for a problem of the whole text.</param>
/// <param name="Property">The name of the property; empty when the problem is one of the row or of the whole text.</param>
/// <param name="Problem">What was found, where, what was expected and what to do.</param>
public sealed record RowProblem(int Row, string Property, Problem Problem);
