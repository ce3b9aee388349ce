namespace Mlops;

/// <summary>
/// The code of one step threw. The original exception is <see cref="Exception.InnerException"/>; cancellation is never wrapped.
/// </summary>
public sealed class StepFailedException : MlopsException
{
    /// <summary>Creates the exception at the boundary between the runner and the code of a step.</summary>
    /// <param name="step">The name of the step.</param>
    /// <param name="inputs">The artifacts that the step had read.</param>
    /// <param name="innerException">What the step threw.</param>
    public StepFailedException(string step, IReadOnlyList<ArtifactRef> inputs, Exception innerException)
        : base(
            new Problem(
                DiagnosticCodes.StepFailed,
                $"Step '{step}' failed: {innerException?.Message}",
                inputs is { Count: > 0 } ? "inputs " + string.Join(", ", inputs) : "no inputs",
                Remedy: "Mend the cause and run again: finished steps are found and not repeated."),
            innerException)
    {
        Step = step;
        Inputs = inputs ?? [];
    }

    /// <summary>The name of the step that failed.</summary>
    public string Step { get; }

    /// <summary>The artifacts that the step had as inputs, so that the failure can be reproduced.</summary>
    public IReadOnlyList<ArtifactRef> Inputs { get; }
}
