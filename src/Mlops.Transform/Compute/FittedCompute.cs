using System.Buffers;
namespace Mlops.Transform;

internal sealed class FittedCompute(Compute operation) : DenseOperation(operation), IColumnOperation
{
    private readonly ExpressionPlan plan = ExpressionPlan.Compile(
        operation.Expression, new DataSchema(operation.Inputs.Select(c => new Field(c.Name, c.Type))), $"operation '{operation.Name}'");

    public override int Width => operation.IsColumn ? 0 : 1;

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var rented = ArrayPool<double>.Shared.Rent(input.RowCount);
        var values = rented.AsSpan(0, input.RowCount);
        Evaluate(input, values);
        var refused = -1;
        for (var row = 0; row < values.Length && refused < 0; row++)
        {
            output[row * stride] = (float)values[row];
            if (double.IsNaN(values[row])) refused = row;
        }

        ArrayPool<double>.Shared.Return(rented);
        return refused;
    }

    public override RowGroup<float>? BindRow(in OperationInput row, int place) =>
        NarrowGroup.Of(new Group(row.Columns.ToArray(), plan, operation.Missing), place, refusesNaN: true);

    public RowStep? BindColumn(in OperationInput row, ColumnBuilder output) =>
        RowStep.Of(new Group(row.Columns.ToArray(), plan, operation.Missing), output);

    public int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        Evaluate(input, ((PrimitiveBuilder<double>)output).AppendMany(input.RowCount));
        return -1;
    }

    /// <summary>One number per row; NaN where there is none and no substitute.</summary>
    private void Evaluate(in OperationInput input, Span<double> values)
    {
        var present = ArrayPool<bool>.Shared.Rent(input.RowCount);
        plan.EvaluateNumbers(input.Columns, input.RowCount, values, present);
        ArrayPool<bool>.Shared.Return(present);
        if (operation.Missing is not { } substitute) return;
        foreach (ref var value in values)
            if (double.IsNaN(value)) value = substitute;
    }

    private sealed class Group(ColumnData[] columns, ExpressionPlan plan, double? missing) : RowGroup<double>
    {
        public override int Run(Span<double> outputs)
        {
            var number = plan.EvaluateNumber(columns, 0);
            outputs[0] = missing is { } substitute && double.IsNaN(number) ? substitute : number;
            return -1;
        }
    }
}
