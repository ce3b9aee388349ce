namespace Mlops;

/// <summary>What a trainer returns.</summary>
/// <param name="Model">The trained model.</param>
/// <param name="Curve">The loss, iteration by iteration.</param>
/// <param name="StoppedBecause">Why the training ended: <c>converged</c>, <c>max-iterations</c>, <c>early-stop</c>,
/// <c>no-progress</c>.</param>
public sealed record TrainingResult(IModel Model, IReadOnlyList<TrainingIteration> Curve, string StoppedBecause);
