namespace Mlops.Data.Validation;

/// <summary>The result of a statistic of one's own. Immutable and thread-safe.</summary>
/// <param name="Name">The name of the statistic.</param>
/// <param name="Values">Numbers by name, in ordinal order of the names.</param>
public sealed record CustomStatistics(string Name, IReadOnlyDictionary<string, double> Values);
