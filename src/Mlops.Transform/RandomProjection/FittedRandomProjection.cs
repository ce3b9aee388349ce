using System.Runtime.CompilerServices;
namespace Mlops.Transform;

internal sealed class FittedRandomProjection(RandomProjection operation) : VectorOperation(operation, operation.Missing)
{
    private readonly SignMatrix signs = new(operation.Components, VectorInput.WidthOf(operation.Columns), operation.Seed);

    // Keeps the expected square of lengths: only a third of the places is not 0.
    private readonly double scale = Math.Sqrt(3.0 / operation.Components);

    public override int Width => operation.Components;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override int Compute(ReadOnlySpan<double> numbers, int rowCount, Span<double> scratch, Span<float> output, int stride)
    {
        var columns = VectorInput.WidthOf(operation.Columns);
        for (var row = 0; row < rowCount; row++)
        {
            var vector = numbers.Slice(row * columns, columns);
            for (var i = 0; i < operation.Components; i++)
            {
                var value = scale * signs.Dot(i, vector);
                if (double.IsNaN(value)) return row;
                output[row * stride + i] = (float)value;
            }
        }

        return -1;
    }
}
