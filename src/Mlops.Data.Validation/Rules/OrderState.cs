namespace Mlops.Data.Validation;

/// <summary>Finds the rows whose value does not follow the one before it. Missing rows and NaN are passed over.</summary>
internal sealed class OrderState
{
    private readonly List<ExampleRow> examples = [];
    private (long Key, ExampleRow Row)? first;
    private long? last;

    public long Count { get; private set; }

    public IReadOnlyList<ExampleRow> Examples => examples;

    public void Add(DataBatch batch, int place, ValueOrder order, int maxExamples)
    {
        var column = batch[place];
        for (var row = 0; row < column.Length; row++)
        {
            if (column.IsMissing(row) || Key(column, row) is not { } key) continue;
            first ??= (key, Example(batch, place, row));
            if (last is { } before && !Follows(before, key, order)) Breach(() => Example(batch, place, row), maxExamples);
            last = key;
        }
    }

    public void Merge(OrderState later, ValueOrder order, int maxExamples)
    {
        if (last is { } before && later.first is { } next && !Follows(before, next.Key, order)) Breach(() => next.Row, maxExamples);
        first ??= later.first;
        last = later.last ?? last;
        Count += later.Count;
        examples.AddRange(later.examples.Take(maxExamples - examples.Count));
    }

    private static ExampleRow Example(DataBatch batch, int place, int row) =>
        new(batch.Source, batch.RowNumber(row), RowHits.TextOf(batch, place, row));

    private static bool Follows(long before, long next, ValueOrder order) => order switch
    {
        ValueOrder.Rising => next >= before,
        ValueOrder.StrictlyRising => next > before,
        ValueOrder.Falling => next <= before,
        ValueOrder.StrictlyFalling => next < before,
        _ => true,
    };

    private static long? Key(ColumnData column, int row) => column switch
    {
        PrimitiveData<long> values => values.Values[row],
        PrimitiveData<int> values => values.Values[row],
        PrimitiveData<float> values => Key(values.Values[row]),
        PrimitiveData<double> values => Key(values.Values[row]),
        _ => null,
    };

    // The bits of a float rise with it, apart from those of negative ones, which fall.
    private static long? Key(double value)
    {
        if (double.IsNaN(value)) return null;
        var bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        return bits >= 0 ? bits : bits ^ long.MaxValue;
    }

    private void Breach(Func<ExampleRow> example, int maxExamples)
    {
        Count++;
        if (examples.Count < maxExamples) examples.Add(example());
    }
}
