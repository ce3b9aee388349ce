namespace Mlops;

/// <summary>A schema, a column name or a column type does not fit what is done with it.</summary>
/// <param name="problem">What was found, where, what was expected and what to do.</param>
/// <param name="innerException">The cause, when there is one.</param>
public sealed class SchemaException(Problem problem, Exception? innerException = null) : MlopsException(problem, innerException);
