namespace Mlops.Pipelines;

/// <summary>News of one step of a run.</summary>
/// <param name="Step">The name of the step.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Done">What is done, 0 to 1; null when unknown.</param>
/// <param name="Message">A few words; may be empty.</param>
public sealed record StepProgress(string Step, StepStatus Status, double? Done = null, string Message = "");
