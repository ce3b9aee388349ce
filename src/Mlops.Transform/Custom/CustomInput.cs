namespace Mlops.Transform;

/// <summary>The rows of one batch as a custom operation sees them: the columns that it was given, in their order.</summary>
public readonly ref struct CustomInput
{
    /// <summary>Wraps columns of one length.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rowCount">The number of rows.</param>
    public CustomInput(ReadOnlySpan<ColumnData> columns, int rowCount)
    {
        Columns = columns;
        RowCount = rowCount;
    }

    /// <summary>The columns: texts are <see cref="StringData"/>, numbers and times <see cref="PrimitiveData{T}"/>.</summary>
    public ReadOnlySpan<ColumnData> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>
    /// The labels of the rows, NaN where there is none: for learners of operations that say that they read them
    /// (<see cref="CustomOperation.ReadsLabel"/>); empty for all others, and whenever rows are computed.
    /// </summary>
    public ReadOnlySpan<double> Labels { get; init; }

    /// <summary>
    /// The hashes of the rows by all columns that features are computed from: of the same operations, for rows that train, while learning
    /// and while their features are computed; empty for all other rows.
    /// </summary>
    public ReadOnlySpan<ulong> RowHashes { get; init; }

    /// <summary>
    /// The fold of a row that trains. It depends on what features are computed from alone, never on the label: equal rows share a fold, and
    /// the label cannot be read off it.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="folds">The number of folds, at least 2.</param>
    /// <returns>From 0 to <paramref name="folds"/> - 1; -1 for a row that does not train, or of an operation that does not read the label.</returns>
    public int FoldOf(int row, int folds) => RowHashes.IsEmpty ? -1 : TargetEncode.FoldOf(RowHashes[row], folds);

    /// <summary>Reads a number column of any type as float64.</summary>
    /// <param name="column">The place of the column.</param>
    /// <param name="values">Receives one number per row; NaN where there is none.</param>
    public void ReadNumbers(int column, Span<double> values) =>
        NumberMap.Run(Columns[column], default(FittedImpute.Same), double.NaN, values[..RowCount], 1);

    /// <summary>One number as float64; NaN where there is none. For whole columns <see cref="ReadNumbers"/> is faster.</summary>
    /// <param name="column">The place of a number column of any type.</param>
    /// <param name="row">The row.</param>
    public double Number(int column, int row) => NumberMap.ValueOf(Columns[column], row) ?? double.NaN;

    /// <summary>The UTF-8 bytes of a text; undefined where there is none.</summary>
    /// <param name="column">The place of a column of texts.</param>
    /// <param name="row">The row.</param>
    public ReadOnlySpan<byte> Text(int column, int row) => ((StringData)Columns[column])[row];

    /// <summary>True when a row has no value.</summary>
    /// <param name="column">The place of the column.</param>
    /// <param name="row">The row.</param>
    public bool IsMissing(int column, int row) => Columns[column].IsMissing(row);
}
