namespace Mlops;

/// <summary>The rows that may be fitted on: the only type with <c>Fit</c>.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
/// <param name="Data">The rows.</param>
public sealed record TrainingSet<T>(Dataset<T> Data);
