namespace Mlops.Transform;

/// <summary>
/// An operation that makes a number from 0 on of a category: as one of many features, or as a derived column of those numbers, by
/// the same kernel.
/// </summary>
/// <param name="operation">What was asked for.</param>
/// <param name="kernel">Finds the number of a category.</param>
/// <param name="missing">The feature of a row without a value; as a column such a row stays without one.</param>
internal abstract class CategoryOperation<TKernel>(Operation operation, TKernel kernel, int missing)
    : SparseOperation(operation), IColumnOperation
    where TKernel : struct, ICategoryKernel
{
    public override int Find(in OperationInput input, Span<int> features) => CategoryMap.Run(input[0], kernel, missing, features);

    public override RowGroup<int>? BindRow(in OperationInput row, int place) =>
        CategoryGroups.Bind(row[0], kernel, missing, Utf16, place);

    public RowStep? BindColumn(in OperationInput row, ColumnBuilder output) =>
        RowStep.OfOrdinal(CategoryGroups.Bind(row[0], kernel, None, Utf16, 0), output);

    /// <summary>The categories as UTF-16, for operations that look texts up.</summary>
    protected virtual Utf16Vocabulary? Utf16 => null;

    public int WriteColumn(in OperationInput input, ColumnBuilder output) =>
        OrdinalColumn.Write(CategoryMap.Run(input[0], kernel, None, OrdinalColumn.Rent(input.RowCount, out var rented)), rented, input.RowCount, output);
}
