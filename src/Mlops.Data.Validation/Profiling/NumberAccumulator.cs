using System.Buffers;
using Mlops.Data;

namespace Mlops.Data.Validation;

internal sealed class NumberAccumulator(ColumnType type, StatisticsOptions options) : ColumnAccumulator(type)
{
    private readonly Moments moments = new();
    private readonly QuantileSketch sketch = new(options.SketchCapacity);
    private readonly NumberCounts counts = new(type, options.MaxTopValues);

    protected override void AddValues(ColumnData column)
    {
        var rented = ArrayPool<double>.Shared.Rent(column.Length);
        var present = column.CopyPresent(0, column.Length, rented);
        var values = rented.AsSpan(0, present);
        if (column is PrimitiveData<long> longs) counts.Add(longs.Values, column.HasValidity ? column.Validity : null);
        else counts.Add(values);
        var finite = moments.Count;
        moments.Add(values);
        finite = moments.Count - finite;
        sketch.Add(finite == present ? values : KeepFinite(values));
        ArrayPool<double>.Shared.Return(rented);
    }

    protected override void MergeValues(ColumnAccumulator later)
    {
        var other = (NumberAccumulator)later;
        moments.Merge(other.moments);
        sketch.Merge(other.sketch);
        counts.Merge(other.counts);
    }

    protected override ColumnStatistics Complete(ColumnStatistics common) => common with
    {
        Numbers = NumberSummary.Of(moments, sketch, options),
        Values = counts.Finish(),
    };

    private static ReadOnlySpan<double> KeepFinite(Span<double> values)
    {
        var used = 0;
        foreach (var value in values)
        {
            values[used] = value;
            if (double.IsFinite(value)) used++;
        }
        return values[..used];
    }
}
