namespace Mlops.Data.Validation;

/// <summary>One rule of an inferred schema, with what speaks for it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Rule">The rule by its name in the JSON of a schema, for example <c>presence</c>.</param>
/// <param name="Text">The rule in words.</param>
/// <param name="Evidence">How many rows or values keep it, and how sure that is for the next ones.</param>
/// <param name="Reason">Why it was inferred: a sentence without its full stop.</param>
public sealed record InferredRule(string Column, string Rule, string Text, RuleEvidence Evidence, string Reason);
