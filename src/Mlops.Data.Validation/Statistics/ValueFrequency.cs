namespace Mlops.Data.Validation;

/// <summary>A value and how often it occurs.</summary>
/// <param name="Value">The value as invariant text.</param>
/// <param name="Count">The number of rows with it.</param>
public sealed record ValueFrequency(string Value, long Count);
