namespace Mlops.Transform;

/// <summary>A fitted operation that can derive a column. A row without a value stays without one.</summary>
internal interface IColumnOperation
{
    /// <summary>Writes one value per row.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="output">An empty builder of <see cref="Operation.ColumnType"/>. A number that is missing may be NaN.</param>
    /// <returns>The first row that is refused, or -1.</returns>
    int WriteColumn(in OperationInput input, ColumnBuilder output);

    /// <summary>Binds the operation to a row that is written again and again.</summary>
    /// <param name="row">The row.</param>
    /// <param name="output">The builder of one row to which the column belongs.</param>
    /// <returns>Null when it cannot be bound: then it runs as for a batch.</returns>
    RowStep? BindColumn(in OperationInput row, ColumnBuilder output) => null;
}
