namespace Mlops.Data.Validation;

/// <summary>The rows that flow on, and what was kept back.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
/// <param name="Good">The rows that break no rule, read lazily from the source.</param>
/// <param name="Report">What was put into quarantine.</param>
public sealed record QuarantineResult<T>(Dataset<T> Good, QuarantineReport Report);
