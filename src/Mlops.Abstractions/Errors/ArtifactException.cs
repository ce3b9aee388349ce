namespace Mlops;

/// <summary>A stored artifact is missing, damaged, of an unknown kind or of a newer format version.</summary>
/// <param name="problem">What was found, where, what was expected and what to do.</param>
/// <param name="innerException">The cause, when there is one.</param>
public sealed class ArtifactException(Problem problem, Exception? innerException = null) : MlopsException(problem, innerException);
