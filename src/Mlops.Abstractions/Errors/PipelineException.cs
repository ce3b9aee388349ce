namespace Mlops;

/// <summary>A pipeline is wired wrongly, or was stopped before its result could be produced.</summary>
/// <param name="problem">What was found, where, what was expected and what to do.</param>
/// <param name="innerException">The cause, when there is one.</param>
public sealed class PipelineException(Problem problem, Exception? innerException = null) : MlopsException(problem, innerException);
