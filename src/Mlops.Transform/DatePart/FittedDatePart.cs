namespace Mlops.Transform;

internal sealed class FittedDatePart(DatePart operation) : DenseOperation(operation), IColumnOperation
{
    private readonly DatePartKernel kernel = new(operation.Part, operation.Offset);

    public override int Width => Operation.IsColumn ? 0 : 1;

    public override Domain Domain { get; } = DomainOf(operation);

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var column = (PrimitiveData<long>)input[0];
        var times = column.Values;
        var present = new PresentRows(column);
        for (var row = 0; row < times.Length; row++)
        {
            if (present[row] && kernel.TryApply(times[row], out var part)) output[row * stride] = part;
            else if (operation.Missing is { } substitute) output[row * stride] = substitute;
            else return row;
        }

        return -1;
    }

    public override RowGroup<float>? BindRow(in OperationInput row, int place) =>
        ((PrimitiveData<long>)row[0]).TryGetCell(out var time) ? new Group(time, kernel, operation.Missing, place) : null;

    public RowStep? BindColumn(in OperationInput row, ColumnBuilder output) =>
        ((PrimitiveData<long>)row[0]).TryGetCell(out var time) ? new Step(time, kernel, operation.Missing, (PrimitiveBuilder<int>)output) : null;

    public int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var column = (PrimitiveData<long>)input[0];
        var times = column.Values;
        var present = new PresentRows(column);
        var parts = (PrimitiveBuilder<int>)output;
        for (var row = 0; row < times.Length; row++)
        {
            if (present[row] && kernel.TryApply(times[row], out var part)) parts.Append(part);
            else if (operation.Missing is { } substitute) parts.Append(substitute);
            else parts.AppendMissing();
        }

        return -1;
    }

    private static NumberRange DomainOf(DatePart operation)
    {
        var (least, most) = DatePart.RangeOf(operation.Part);
        var substitute = operation.Missing ?? least;
        return new NumberRange((float)Math.Min(least, substitute), (float)Math.Max(most, substitute));
    }

    private static bool TryRead(RowCell<long> time, DatePartKernel kernel, int? missing, out int part)
    {
        if (time.IsPresent && kernel.TryApply(time.Value, out part)) return true;
        part = missing.GetValueOrDefault();
        return missing.HasValue;
    }

    private sealed class Group(RowCell<long> time, DatePartKernel kernel, int? missing, int place) : RowGroup<float>
    {
        public override int Run(Span<float> outputs)
        {
            if (!TryRead(time, kernel, missing, out var part)) return place;
            outputs[place] = part;
            return -1;
        }
    }

    private sealed class Step(RowCell<long> time, DatePartKernel kernel, int? missing, PrimitiveBuilder<int> output) : RowStep
    {
        public override bool Run()
        {
            if (TryRead(time, kernel, missing, out var part)) output.Append(part);
            else output.AppendMissing();
            return true;
        }
    }
}
