namespace Mlops;

/// <summary>The rows that were held out: a model is evaluated on them, nothing is ever fitted.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
/// <param name="Data">The rows.</param>
public sealed record HoldoutSet<T>(Dataset<T> Data);
