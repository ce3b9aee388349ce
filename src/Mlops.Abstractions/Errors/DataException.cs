namespace Mlops;

/// <summary>Outside bytes could not be read as the data they were said to be: a broken CSV row, a torn Arrow file.</summary>
/// <param name="problem">What was found, where, what was expected and what to do.</param>
/// <param name="innerException">The cause, when there is one.</param>
public sealed class DataException(Problem problem, Exception? innerException = null) : MlopsException(problem, innerException);
