namespace Mlops.Transform;

/// <summary>An operation that writes the same features in every row.</summary>
internal abstract class DenseOperation(Operation operation) : FittedOperation(operation)
{
    public override bool IsSparse => false;

    /// <summary>Writes the features of all rows.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="output">Starts with the first feature of the operation in the first row.</param>
    /// <param name="stride">The distance between rows in <paramref name="output"/>.</param>
    /// <returns>The first row that is refused, or -1.</returns>
    public abstract int Write(in OperationInput input, Span<float> output, int stride);

    /// <summary>Binds the operation to a row that is written again and again.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">The place of its first feature.</param>
    /// <returns>Null when it cannot be bound: then it runs as for a batch.</returns>
    public virtual RowGroup<float>? BindRow(in OperationInput row, int place) => null;
}
