namespace Mlops.Training;

/// <summary>How a model came to be; stored with it.</summary>
/// <param name="Rows">The number of rows that it was fitted on.</param>
/// <param name="ValidationRows">The number of rows that were held back for early stopping.</param>
/// <param name="SkippedRows">The number of rows without a label.</param>
/// <param name="Curve">The loss, iteration by iteration.</param>
/// <param name="StoppedBecause">
/// <c>converged</c>, <c>max-iterations</c>, <c>early-stop</c>, or <c>no-progress</c>: rounding hides any lower loss, although the
/// gradient is still above the tolerance.
/// </param>
/// <param name="HyperParameters">The hyper-parameters as canonical JSON.</param>
public sealed record TrainingLog(
    long Rows,
    long ValidationRows,
    long SkippedRows,
    IReadOnlyList<TrainingIteration> Curve,
    string StoppedBecause,
    string HyperParameters);
