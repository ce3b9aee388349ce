namespace Mlops.Transform;

/// <summary>Brings the numbers of several columns together, row by row; a column of vectors is numbers side by side already.</summary>
internal static class VectorInput
{
    /// <summary>How many numbers a row has: one for each number column, or the length of the only column, of vectors.</summary>
    public static int WidthOf(IReadOnlyList<IColumn> columns) => columns is [VectorColumn vectors] ? vectors.Type.Length : columns.Count;

    /// <inheritdoc cref="WidthOf(IReadOnlyList{IColumn})"/>
    public static int WidthOf(in OperationInput input) => input.Columns is [VectorData vectors] ? vectors.Size : input.Columns.Length;

    /// <param name="input">The columns, all of numbers, or one of vectors.</param>
    /// <param name="missing">What a missing number counts as; null when it is refused.</param>
    /// <param name="numbers">Receives all numbers of the first row, then of the next.</param>
    /// <returns>The first row that is refused, or -1; all rows before it are complete.</returns>
    public static int Fill(in OperationInput input, double? missing, Span<double> numbers)
    {
        var columns = input.Columns;
        if (columns is [VectorData vectors]) return Fill(vectors, missing, numbers);
        var refused = -1;
        for (var i = 0; i < columns.Length && input.RowCount > 0; i++)
        {
            var row = NumberMap.Run(columns[i], default(FittedImpute.Same), missing, numbers[i..], columns.Length);
            if (row >= 0 && (refused < 0 || row < refused)) refused = row;
        }

        return refused;
    }

    /// <summary>True when a row of a column has all of its numbers.</summary>
    public static bool HasAll(ColumnData column, int row)
    {
        if (column is not VectorData vectors) return NumberMap.ValueOf(column, row) is not null;
        for (var i = 0; i < vectors.Size; i++)
            if (NumberMap.ValueOf(vectors.Items, row * vectors.Size + i) is null) return false;
        return !vectors.IsMissing(row);
    }

    private static int Fill(VectorData vectors, double? missing, Span<double> numbers)
    {
        var size = vectors.Size;
        var item = NumberMap.Run(vectors.Items, default(FittedImpute.Same), missing, numbers, 1);
        var complete = item < 0 ? vectors.Length : item / size;
        // The items of a row without a vector are undefined.
        for (var row = 0; row < complete && vectors.HasValidity; row++)
        {
            if (!vectors.IsMissing(row)) continue;
            if (missing is not { } substitute) return row;
            numbers.Slice(row * size, size).Fill(substitute);
        }

        return item < 0 ? -1 : complete;
    }
}
