namespace Mlops.Data.Validation;

/// <summary>Why a row fails: one rule of the schema.</summary>
/// <param name="Code">The code, as in the findings of a validation.</param>
/// <param name="Column">The column; null for a rule across columns.</param>
/// <param name="Found">What is wrong, without a full stop.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Severity">How much it weighs.</param>
public sealed record RowReason(string Code, string? Column, string Found, string Expected, Severity Severity);
