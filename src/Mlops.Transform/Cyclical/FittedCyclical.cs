using System.Buffers;
using System.Runtime.CompilerServices;
namespace Mlops.Transform;

internal sealed class FittedCyclical(Cyclical operation) : DenseOperation(operation)
{
    private const int OnStack = 64;

    public override int Width => 2;

    public override Domain Domain { get; } = new NumberRange(-1, 1);

    public override IReadOnlyList<string> Labels { get; } = [$"{operation.Column.Name}: sine", $"{operation.Column.Name}: cosine"];

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        if (input.RowCount <= OnStack) return Write(input, stackalloc double[OnStack], output, stride);
        var rented = ArrayPool<double>.Shared.Rent(input.RowCount);
        var refused = Write(input, rented, output, stride);
        ArrayPool<double>.Shared.Return(rented);
        return refused;
    }

    public override RowGroup<float>? BindRow(in OperationInput row, int place)
    {
        var substitute = operation.Missing ?? double.NaN;
        return NumberGroups.Bind<Finite, double>(row[0], new Finite(substitute), substitute, 0) is { } number
            ? new Group(number, operation.Period, place)
            : null;
    }

    public override MlopsException Refuse(in OperationInput input, int row, string where) => NumberMap.ValueOf(input[0], row) is { } number
        ? PlaceErrors.OffTheCircle(Operation, number, where)
        : base.Refuse(input, row, where);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Write(in OperationInput input, Span<double> numbers, Span<float> output, int stride)
    {
        numbers = numbers[..input.RowCount];
        var substitute = operation.Missing ?? double.NaN;
        NumberMap.Run(input[0], new Finite(substitute), substitute, numbers, 1);
        for (var row = 0; row < numbers.Length; row++)
        {
            if (double.IsNaN(numbers[row])) return row;
            var (sine, cosine) = ExactSine.Of(numbers[row], operation.Period);
            output[row * stride] = (float)sine;
            output[row * stride + 1] = (float)cosine;
        }

        return -1;
    }

    /// <summary>An infinite number has no place on a circle, as a missing one.</summary>
    private readonly struct Finite(double substitute) : INumberKernel<double>
    {
        public double Apply(double value) => double.IsFinite(value) ? value : substitute;
    }

    private sealed class Group(RowGroup<double> number, double period, int place) : RowGroup<float>
    {
        public override int Run(Span<float> outputs)
        {
            var value = 0.0;
            number.Run(new Span<double>(ref value));
            if (double.IsNaN(value)) return place;
            var (sine, cosine) = ExactSine.Of(value, period);
            outputs[place] = (float)sine;
            outputs[place + 1] = (float)cosine;
            return -1;
        }
    }
}
