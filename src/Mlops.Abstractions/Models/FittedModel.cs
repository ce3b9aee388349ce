namespace Mlops;

/// <summary>A trained model together with the transform whose features it reads: they are never apart.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
/// <param name="Transform">The fitted transform.</param>
/// <param name="Model">The trained model.</param>
public sealed record FittedModel<T>(IFittedTransform Transform, IModel Model);
