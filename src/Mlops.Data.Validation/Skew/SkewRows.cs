namespace Mlops.Data.Validation;

/// <summary>Rows of one side that have no pair. Immutable and thread-safe.</summary>
/// <param name="Count">How many.</param>
/// <param name="Samples">The first of them, in the order of the data, with their key as text.</param>
public sealed record SkewRows(long Count, IReadOnlyList<ExampleRow> Samples);
