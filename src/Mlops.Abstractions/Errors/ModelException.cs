namespace Mlops;

/// <summary>A model, a transform or a metric cannot do what it was asked to do.</summary>
/// <param name="problem">What was found, where, what was expected and what to do.</param>
/// <param name="innerException">The cause, when there is one.</param>
public sealed class ModelException(Problem problem, Exception? innerException = null) : MlopsException(problem, innerException);
