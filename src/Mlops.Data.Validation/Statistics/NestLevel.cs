namespace Mlops.Data.Validation;

/// <summary>
/// Presence and valency at one nest level of a list column, as <c>presence_and_valency_stats</c> of TensorFlow Data Validation.
/// Immutable and thread-safe.
/// </summary>
/// <param name="Count">The number of lists of the level that are there; an empty list is.</param>
/// <param name="Missing">
/// The number of lists that are not: at the first level rows without a list, below the items of the level above that are missing.
/// </param>
/// <param name="Lengths">How many items the lists have.</param>
public sealed record NestLevel(long Count, long Missing, LengthStatistics Lengths);
