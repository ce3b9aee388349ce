namespace Mlops;

/// <summary>A model cannot be served: its bundle does not verify, or its rows do not replay.</summary>
/// <param name="problem">What was found, where, what was expected and what to do.</param>
/// <param name="innerException">The cause, when there is one.</param>
public sealed class ServingException(Problem problem, Exception? innerException = null) : MlopsException(problem, innerException);
