using System.Buffers;
using System.Runtime.CompilerServices;
namespace Mlops.Transform;

/// <summary>One number for each list: as a feature, or as a derived column, by the same loops.</summary>
internal sealed class FittedAggregateList(AggregateList operation) : DenseOperation(operation), IColumnOperation
{
    public override int Width => Operation.IsColumn ? 0 : 1;

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var lists = (ListData)input[0];
        var (rows, items) = (input.RowCount, ListNumbers.CountOf(lists));
        // One for both: of two that are rented at once another thread may take one, and the next batch would allocate it again.
        var rented = rows + items > ListNumbers.OnStack ? ArrayPool<double>.Shared.Rent(rows + items) : null;
        var buffer = rented is null ? stackalloc double[ListNumbers.OnStack] : rented;
        var numbers = buffer[..rows];
        var refused = Compute(lists, buffer.Slice(rows, items), operation.Missing, numbers);
        if (refused >= 0) numbers = numbers[..refused];
        for (var row = 0; row < numbers.Length; row++) output[row * stride] = (float)numbers[row];
        if (rented is not null) ArrayPool<double>.Shared.Return(rented);
        return refused;
    }

    public int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var lists = (ListData)input[0];
        var items = ListNumbers.CountOf(lists);
        var rented = items > ListNumbers.OnStack ? ArrayPool<double>.Shared.Rent(items) : null;
        var buffer = (rented is null ? stackalloc double[ListNumbers.OnStack] : rented)[..items];
        var refused = Compute(lists, buffer, operation.Missing ?? double.NaN, ((PrimitiveBuilder<double>)output).AppendMany(input.RowCount));
        if (rented is not null) ArrayPool<double>.Shared.Return(rented);
        return refused;
    }

    public override MlopsException Refuse(in OperationInput input, int row, string where)
    {
        var lists = (ListData)input[0];
        for (var item = lists.Offsets[row]; item < lists.Offsets[row + 1] && !lists.IsMissing(row); item++)
            if (NumberMap.ValueOf(lists.Items, item) is not null) return VectorErrors.NoNumber(operation, where);
        return TransformErrors.Missing(operation, where);
    }

    /// <param name="lists">The rows.</param>
    /// <param name="items">Room for the items of all rows.</param>
    /// <param name="missing">The number of a row that has none; null when it is refused.</param>
    /// <param name="numbers">Receives one for each row.</param>
    /// <returns>The first row that is refused, or -1.</returns>
    private int Compute(ListData lists, Span<double> items, double? missing, Span<double> numbers)
    {
        ListNumbers.Fill(lists, double.NaN, items);
        var offsets = lists.Offsets;
        var present = new PresentRows(lists);
        for (var row = 0; row < lists.Length; row++)
        {
            var number = double.NaN;
            var count = present[row] ? Of(items[(offsets[row] - offsets[0])..(offsets[row + 1] - offsets[0])], out number) : 0;
            if (present[row] && (count > 0 || operation.By == ListAggregate.Sum))
            {
                // Infinity less infinity.
                if (double.IsNaN(number)) return row;
                numbers[row] = number;
            }
            else if (missing is { } substitute) numbers[row] = substitute;
            else return row;
        }

        return -1;
    }

    /// <summary>The aggregate of those numbers that are not NaN, and how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Of(ReadOnlySpan<double> items, out double number)
    {
        var (count, sum, least, most) = (0, 0.0, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var item in items)
        {
            if (double.IsNaN(item)) continue;
            count++;
            sum += item;
            if (item < least) least = item;
            if (item > most) most = item;
        }

        number = operation.By switch
        {
            ListAggregate.Min => least,
            ListAggregate.Max => most,
            ListAggregate.Mean => sum / count,
            _ => sum,
        };
        return count;
    }
}
