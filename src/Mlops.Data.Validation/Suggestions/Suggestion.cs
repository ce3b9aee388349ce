namespace Mlops.Data.Validation;

/// <summary>A rule that the data keeps, or nearly, for a person to accept or not.</summary>
/// <param name="Id">What it is accepted by, for example <c>fare.range</c>: the same for the same data.</param>
/// <param name="Column">The column; null for a rule across columns.</param>
/// <param name="Fix">The change of the schema.</param>
/// <param name="Evidence">How many rows or values keep it, and how sure that is.</param>
public sealed record Suggestion(string Id, string? Column, SchemaFix Fix, RuleEvidence Evidence);
