namespace Mlops.Transform;

internal sealed class FittedGrain(GeneralizeTime operation) : ColumnOperation(operation)
{
    public override int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var column = (PrimitiveData<long>)input[0];
        var times = column.Values;
        var present = new PresentRows(column);
        var coarse = (PrimitiveBuilder<long>)output;
        for (var row = 0; row < times.Length; row++)
        {
            if (present[row] && CivilDate.DayOf(times[row]) is { } day) coarse.Append(Start(day) * CivilDate.MicrosecondsPerDay);
            else coarse.AppendMissing();
        }

        return -1;
    }

    private long Start(long day)
    {
        if (operation.Grain == TimeGrain.Day) return day;
        var date = CivilDate.Of(day);
        return (date with { Day = 1, Month = operation.Grain == TimeGrain.Month ? date.Month : 1 }).ToDay();
    }
}
