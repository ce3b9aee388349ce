namespace Mlops.Transform;

/// <summary>An operation that sets at most one of its features to 1 in a row.</summary>
internal abstract class SparseOperation(Operation operation) : FittedOperation(operation)
{
    /// <summary>No feature is set.</summary>
    public const int None = -1;

    /// <summary>The row is refused.</summary>
    public const int Refused = -2;

    public override bool IsSparse => true;

    public override Domain Domain => new NumberRange(0, 1);

    /// <summary>Finds the feature of every row.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="features">Receives a number from 0 to <see cref="FittedOperation.Width"/> - 1, or <see cref="None"/>,
    /// per row.</param>
    /// <returns>The first row that is refused, or -1.</returns>
    public abstract int Find(in OperationInput input, Span<int> features);

    /// <summary>Binds the operation to a row that is written again and again.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">The place of its output.</param>
    /// <returns>Null when it cannot be bound: then it runs as for a batch.</returns>
    public virtual RowGroup<int>? BindRow(in OperationInput row, int place) => null;
}
