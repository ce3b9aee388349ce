namespace Mlops.Transform;

/// <summary>The rows of one batch as an operation sees them: the columns that it reads, in the order of its inputs.</summary>
internal readonly ref struct OperationInput(ReadOnlySpan<ColumnData> columns, int rowCount)
{
    /// <summary>The columns.</summary>
    public ReadOnlySpan<ColumnData> Columns { get; } = columns;

    /// <summary>The number of rows.</summary>
    public int RowCount { get; } = rowCount;

    /// <summary>
    /// The labels of the rows, NaN where there is none: only while fitting, for operations that read the label.
    /// </summary>
    public ReadOnlySpan<double> Labels { get; init; }

    /// <summary>
    /// The hashes of the rows by all columns that features are computed from: only where rows train, for operations that read them.
    /// </summary>
    public ReadOnlySpan<ulong> RowHashes { get; init; }

    /// <summary>One column.</summary>
    public ColumnData this[Index index] => Columns[index];
}
