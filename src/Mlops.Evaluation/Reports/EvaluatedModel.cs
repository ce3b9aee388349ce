namespace Mlops.Evaluation;

/// <summary>A model, the holdout that it was evaluated on, and the result. Immutable and thread-safe.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
/// <param name="Model">The model.</param>
/// <param name="Holdout">The holdout.</param>
/// <param name="Report">The metrics.</param>
public sealed record EvaluatedModel<T>(FittedModel<T> Model, HoldoutSet<T> Holdout, EvaluationReport Report);
