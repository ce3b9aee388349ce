namespace Mlops.Data.Validation;

/// <summary>One pair of rows with the same key and different values. Immutable and thread-safe.</summary>
/// <param name="Key">The key, its parts divided by a bar.</param>
/// <param name="Training">The row of the training data and its value as text.</param>
/// <param name="Serving">The row of the serving data and its value as text.</param>
public sealed record SkewSample(string Key, ExampleRow Training, ExampleRow Serving);
