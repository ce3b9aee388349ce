namespace Mlops.Transform;

/// <summary>An operation that sets any number of its features in a row, each to a value of its own.</summary>
internal abstract class WeightedOperation(Operation operation) : FittedOperation(operation)
{
    public override bool IsSparse => true;

    /// <summary>Writes the features of all rows.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="output">Receives the features, row by row.</param>
    /// <returns>The first row that is refused, or -1.</returns>
    public abstract int Write(in OperationInput input, SparseRows output);
}
