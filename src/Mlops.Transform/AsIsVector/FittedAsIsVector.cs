using System.Runtime.CompilerServices;
namespace Mlops.Transform;

internal sealed class FittedAsIsVector(AsIsVector operation) : VectorOperation(operation, operation.Missing)
{
    public override int Width { get; } = operation.Column.Type.Length;

    public override IReadOnlyList<string> Labels { get; } = PlaceLabels.Of(operation.Column, operation.Column.Type.Length);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override int Compute(ReadOnlySpan<double> numbers, int rowCount, Span<double> scratch, Span<float> output, int stride)
    {
        for (var row = 0; row < rowCount; row++)
        {
            var vector = numbers.Slice(row * Width, Width);
            var features = output.Slice(row * stride, vector.Length);
            for (var i = 0; i < features.Length; i++) features[i] = (float)vector[i];
        }

        return -1;
    }
}
