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
            var number = NumberOf(column, row);
            if (column.IsMissing(row) || double.IsNaN(number ?? 0)) missing++;
            else
            {
                if (known.Length > 0 && IsUnseen(column, row, known)) unseen++;
                (smallest, largest) = (number < smallest ? number : smallest ?? number, number > largest ? number : largest ?? number);
            }
        }

        return new ParityColumn(name, column.Type, missing, known.Length > 0 ? unseen : null, smallest, largest);
    }

    private static double? NumberOf(ColumnData column, int row) => column switch
    {
        _ when column.IsMissing(row) => null,
        PrimitiveData<int> ints => ints.Values[row],
        PrimitiveData<long> longs when column.Type.IsNumber => longs.Values[row],
        PrimitiveData<float> floats => floats.Values[row],
        PrimitiveData<double> doubles => doubles.Values[row],
        _ => null,
    };

    private static bool IsUnseen(ColumnData column, int row, IKnownCategories[] known)
    {
        var text = column is StringData texts ? texts[row].ToArray() : System.Text.Encoding.UTF8.GetBytes(CategoryText.Show(column, row));
        return !Array.Exists(known, k => k.Knows(text));
    }
}
