using System.Buffers;
using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedCustom(Custom operation, CustomFunction function) : DenseOperation(operation), IColumnOperation
{
    public override int Width => operation.IsColumn ? 0 : operation.Wrapped.Width;

    public override IReadOnlyList<string> Labels => operation.IsColumn ? [] : operation.Wrapped.Labels;

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var width = operation.Wrapped.Width;
        var rented = ArrayPool<double>.Shared.Rent(input.RowCount * width);
        var values = rented.AsSpan(0, input.RowCount * width);
        Compute(input, values);
        var refused = -1;
        for (var row = 0; row < input.RowCount && refused < 0; row++)
        {
            for (var i = 0; i < width; i++)
            {
                var value = values[row * width + i];
                if (double.IsNaN(value)) refused = row;
                output[row * stride + i] = (float)value;
            }
        }

        ArrayPool<double>.Shared.Return(rented);
        return refused;
    }

    public int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        Compute(input, ((PrimitiveBuilder<double>)output).AppendMany(input.RowCount));
        return -1;
    }

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets) => function.WriteState(json);

    private void Compute(in OperationInput input, Span<double> values)
    {
        function.Compute(new CustomInput(input.Columns, input.RowCount) { RowHashes = operation.ReadsLabel ? input.RowHashes : [] }, values);
        if (operation.Missing is not { } substitute) return;
        foreach (ref var value in values)
            if (double.IsNaN(value)) value = substitute;
    }
}
