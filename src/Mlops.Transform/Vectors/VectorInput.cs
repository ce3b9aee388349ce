namespace Mlops.Transform;

/// <summary>Brings the numbers of several columns together, row by row.</summary>
internal static class VectorInput
{
    /// <param name="input">The columns, all of numbers.</param>
    /// <param name="missing">What a missing number counts as; null when it is refused.</param>
    /// <param name="numbers">Receives all numbers of the first row, then of the next.</param>
    /// <returns>The first row that is refused, or -1; all rows before it are complete.</returns>
    public static int Fill(in OperationInput input, double? missing, Span<double> numbers)
    {
        var columns = input.Columns;
        var refused = -1;
        for (var i = 0; i < columns.Length && input.RowCount > 0; i++)
        {
            var row = NumberMap.Run(columns[i], default(FittedImpute.Same), missing, numbers[i..], columns.Length);
            if (row >= 0 && (refused < 0 || row < refused)) refused = row;
        }

        return refused;
    }
}
