using System.Buffers;
using Mlops.Data;

namespace Mlops.Data.Validation;

internal sealed class NumberAccumulator : ColumnAccumulator
{
    private readonly StatisticsOptions options;
    private readonly Moments moments = new();
    private readonly QuantileSketch sketch;
    private readonly IntegerCounts? integers;

    public NumberAccumulator(ColumnType type, StatisticsOptions options)
        : base(type)
    {
        this.options = options;
        sketch = new QuantileSketch(options.SketchCapacity);
        if (type.Kind is ColumnKind.Int32 or ColumnKind.Int64) integers = new IntegerCounts(options.MaxTopValues);
    }

    protected override void AddValues(ColumnData column)
    {
        var rented = ArrayPool<double>.Shared.Rent(column.Length);
        var present = column.CopyPresent(0, column.Length, rented);
        var values = rented.AsSpan(0, present);
        moments.Add(values);
        sketch.Add(KeepFinite(values));
        ArrayPool<double>.Shared.Return(rented);
        Bitmap? validity = column.HasValidity ? column.Validity : null;
        if (column is PrimitiveData<int> ints) integers!.Add(ints.Values, validity);
        else if (column is PrimitiveData<long> longs) integers!.Add(longs.Values, validity);
    }

    protected override void MergeValues(ColumnAccumulator later)
    {
        var other = (NumberAccumulator)later;
        moments.Merge(other.moments);
        sketch.Merge(other.sketch);
        integers?.Merge(other.integers!);
    }

    protected override ColumnStatistics Complete(ColumnStatistics common) => common with
    {
        Numbers = NumberSummary.Of(moments, sketch, options),
        Values = integers?.Finish(),
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
