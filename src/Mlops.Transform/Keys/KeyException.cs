namespace Mlops.Transform;

/// <summary>A secret key that a transform needs is not there, or is another one.</summary>
/// <param name="problem">What was found, where, what was expected and what to do.</param>
public sealed class KeyException(Problem problem) : MlopsException(problem);
