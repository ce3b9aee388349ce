using System.Numerics.Tensors;

namespace Mlops.Data.Validation;

internal sealed class TimeAccumulator() : ColumnAccumulator(ColumnType.Timestamp)
{
    private long min = long.MaxValue;
    private long max = long.MinValue;

    protected override void AddValues(ColumnData column)
    {
        var values = ((PrimitiveData<long>)column).Values;
        if (!column.HasValidity)
        {
            min = Math.Min(min, TensorPrimitives.Min(values));
            max = Math.Max(max, TensorPrimitives.Max(values));
            return;
        }
        var valid = column.Validity.Bytes;
        var first = column.Validity.Offset;
        for (var i = 0; i < values.Length; i++)
        {
            if (!Bitmap.Get(valid, first + i)) continue;
            min = Math.Min(min, values[i]);
            max = Math.Max(max, values[i]);
        }
    }

    protected override void MergeValues(ColumnAccumulator later)
    {
        var other = (TimeAccumulator)later;
        min = Math.Min(min, other.min);
        max = Math.Max(max, other.max);
    }

    protected override ColumnStatistics Complete(ColumnStatistics common) =>
        common with { Times = Count == 0 ? null : new TimeStatistics(min, max) };
}
