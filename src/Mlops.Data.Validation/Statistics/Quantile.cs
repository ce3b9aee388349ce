namespace Mlops.Data.Validation;

/// <summary>The value below which a share of the values lies.</summary>
/// <param name="Level">The share, 0 to 1.</param>
/// <param name="Value">The value.</param>
public sealed record Quantile(double Level, double Value);
