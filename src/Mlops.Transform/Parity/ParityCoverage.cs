namespace Mlops.Transform;

/// <summary>Counts what the parity rows cover: missing values, unseen categories, extremes.</summary>
internal static class ParityCoverage
{
    public static IReadOnlyList<ParityColumn> Of(FittedTransform transform) =>
        [.. transform.InputSchema.Names.Select((name, i) => Of(name, transform.Parity.Rows.Columns[i], transform.Operations))];

    private static ParityColumn Of(string name, ColumnData column, IReadOnlyList<FittedOperation> operations)
    {
        IKnownCategories[] known = [.. operations.Where(o => o.Operation.Column.Name == name).OfType<IKnownCategories>()];
        var (missing, unseen) = (0, 0);
        double? smallest = null, largest = null;
        for (var row = 0; row < column.Length; row++)
        {
            var (values, start, end) = ValuesOf(column, row);
            if (column.IsMissing(row) || (values == column && NumberOf(column, row) is double.NaN))
            {
                missing++;
                continue;
            }

            if (known.Length > 0 && IsAnyUnseen(values, start, end, known)) unseen++;
            for (var i = start; i < end; i++)
            {
                if (NumberOf(values, i) is not { } number || !double.IsFinite(number)) continue;
                (smallest, largest) = (number < smallest ? number : smallest ?? number, number > largest ? number : largest ?? number);
            }
        }

        return new ParityColumn(name, column.Type, missing, known.Length > 0 ? unseen : null, smallest, largest);
    }

    /// <summary>The values of a row: its items, or itself.</summary>
    private static (ColumnData Values, int Start, int End) ValuesOf(ColumnData column, int row) => column switch
    {
        ListData lists => (lists.Items, lists.Offsets[row], lists.Offsets[row + 1]),
        VectorData vectors => (vectors.Items, row * vectors.Size, (row + 1) * vectors.Size),
        _ => (column, row, row + 1),
    };

    private static double? NumberOf(ColumnData column, int row) => column switch
    {
        _ when column.IsMissing(row) => null,
        PrimitiveData<int> ints => ints.Values[row],
        PrimitiveData<long> longs when column.Type.IsNumber => longs.Values[row],
        PrimitiveData<float> floats => floats.Values[row],
        PrimitiveData<double> doubles => doubles.Values[row],
        _ => null,
    };

    private static bool IsAnyUnseen(ColumnData values, int start, int end, IKnownCategories[] known)
    {
        for (var i = start; i < end; i++)
            if (!values.IsMissing(i) && IsUnseen(values, i, known)) return true;
        return false;
    }

    private static bool IsUnseen(ColumnData column, int row, IKnownCategories[] known)
    {
        var text = column is StringData texts ? texts[row].ToArray() : System.Text.Encoding.UTF8.GetBytes(CategoryText.Show(column, row));
        return !Array.Exists(known, k => k.Knows(text));
    }
}
