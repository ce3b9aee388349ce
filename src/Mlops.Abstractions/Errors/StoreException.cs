namespace Mlops;

/// <summary>The metadata store or the model registry refused an operation, or could not be reached.</summary>
/// <param name="problem">What was found, where, what was expected and what to do.</param>
/// <param name="innerException">The cause, when there is one.</param>
public sealed class StoreException(Problem problem, Exception? innerException = null) : MlopsException(problem, innerException);
