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
