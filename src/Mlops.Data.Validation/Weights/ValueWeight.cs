namespace Mlops.Data.Validation;

/// <summary>A value as text, and the weight of the rows that have it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Weight">The weight.</param>
public sealed record ValueWeight(string Value, double Weight);
