using System.Buffers;
using System.Runtime.CompilerServices;
namespace Mlops.Transform;

internal sealed class FittedGeoDistance(GeoDistance operation) : DenseOperation(operation), IColumnOperation
{
    private const int OnStack = 128;

    public override int Width => Operation.IsColumn ? 0 : 1;

    /// <summary>Half the way around the Earth is the longest.</summary>
    public override Domain Domain { get; } = new NumberRange(
        Math.Min(0, (float)(operation.Missing ?? 0)), Math.Max((float)(Math.PI * GreatCircle.Radius), (float)(operation.Missing ?? 0)));

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var length = checked(input.RowCount * (input.Columns.Length + 1));
        if (length <= OnStack) return Write(input, stackalloc double[OnStack], output, stride);
        var rented = ArrayPool<double>.Shared.Rent(length);
        var refused = Write(input, rented, output, stride);
        ArrayPool<double>.Shared.Return(rented);
        return refused;
    }

    public override RowGroup<float>? BindRow(in OperationInput row, int place) => NarrowGroup.Of(Bind(row), place, refusesNaN: true);

    public RowStep? BindColumn(in OperationInput row, ColumnBuilder output) => RowStep.Of(Bind(row), output);

    public int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var distances = ((PrimitiveBuilder<double>)output).AppendMany(input.RowCount);
        var length = checked(input.RowCount * input.Columns.Length);
        if (length <= OnStack)
        {
            Measure(input, stackalloc double[OnStack], distances);
            return -1;
        }

        var rented = ArrayPool<double>.Shared.Rent(length);
        Measure(input, rented, distances);
        ArrayPool<double>.Shared.Return(rented);
        return -1;
    }

    public override MlopsException Refuse(in OperationInput input, int row, string where)
    {
        for (var i = 0; i < input.Columns.Length; i++)
        {
            if (NumberMap.ValueOf(input[i], row) is not { } degrees) return TransformErrors.Missing(Operation, where, Operation.Inputs[i]);
            if (!(i % 2 == 0 ? GreatCircle.IsLatitude(degrees) : GreatCircle.IsLongitude(degrees)))
                return PlaceErrors.OffTheGlobe(Operation, Operation.Inputs[i], degrees, where);
        }

        return base.Refuse(input, row, where);
    }

    private Group? Bind(in OperationInput row) => NumberGroups.BindAll(row, double.NaN) is { } degrees ? new Group(this, degrees) : null;

    private int Write(in OperationInput input, Span<double> buffer, Span<float> output, int stride)
    {
        var distances = buffer[..input.RowCount];
        Measure(input, buffer[input.RowCount..], distances);
        for (var row = 0; row < distances.Length; row++)
        {
            if (double.IsNaN(distances[row])) return row;
            output[row * stride] = (float)distances[row];
        }

        return -1;
    }

    /// <summary>One number per row; NaN where there is no place and no substitute.</summary>
    private void Measure(in OperationInput input, Span<double> places, Span<double> distances)
    {
        places = places[..(input.RowCount * input.Columns.Length)];
        VectorInput.Fill(input, double.NaN, places);
        Measure(places, distances);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Measure(ReadOnlySpan<double> places, Span<double> distances)
    {
        var columns = Operation.Inputs.Count;
        var substitute = operation.Missing ?? double.NaN;
        var (latitude, longitude) = operation.To.GetValueOrDefault();
        for (var row = 0; row < distances.Length; row++)
        {
            var place = places.Slice(row * columns, columns);
            if (columns == 4) (latitude, longitude) = (place[2], place[3]);
            var distance = GreatCircle.Kilometres(place[0], place[1], latitude, longitude);
            distances[row] = double.IsNaN(distance) ? substitute : distance;
        }
    }

    private sealed class Group(FittedGeoDistance operation, RowGroup<double>[] degrees) : RowGroup<double>
    {
        private readonly double[] place = new double[operation.Operation.Inputs.Count];

        public override int Run(Span<double> outputs)
        {
            foreach (var degree in degrees) degree.Run(place);
            operation.Measure(place, outputs[..1]);
            return -1;
        }
    }
}
