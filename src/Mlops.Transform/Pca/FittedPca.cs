using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Mlops.Transform;

/// <param name="operation">What was asked for.</param>
/// <param name="means">Of the columns.</param>
/// <param name="variances">Of the features over the training rows before they are whitened, falling.</param>
/// <param name="directions">The first direction, a number for each column, then the next.</param>
internal sealed class FittedPca(Pca operation, double[] means, double[] variances, double[] directions)
    : VectorOperation(operation, operation.Missing)
{
    // What rounding leaves of a variance that is 0, relative to the largest one and for each column.
    private const double Negligible = 1.0 / (1L << 52);

    private readonly double[] centre = operation.Center ? means : new double[means.Length];
    private readonly double[] scales = [.. variances.Select(v => operation.Whiten && v > means.Length * Negligible * variances[0] ? 1 / Math.Sqrt(v) : 1)];

    public override int Width => operation.Components;

    public IReadOnlyList<double> Means => means;

    public IReadOnlyList<double> Variances => variances;

    public IReadOnlyList<double> Directions => directions;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteNumbers("means", means);
        json.WriteNumbers("variances", variances);
        json.WriteNumbers("directions", directions);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override int Compute(ReadOnlySpan<double> numbers, int rowCount, Span<double> scratch, Span<float> output, int stride)
    {
        for (var row = 0; row < rowCount; row++)
        {
            var vector = numbers.Slice(row * centre.Length, centre.Length);
            for (var i = 0; i < scales.Length; i++)
            {
                var direction = directions.AsSpan(i * centre.Length, centre.Length);
                var sum = 0.0;
                for (var j = 0; j < direction.Length; j++) sum += (vector[j] - centre[j]) * direction[j];
                if (double.IsNaN(sum)) return row;
                output[row * stride + i] = (float)(sum * scales[i]);
            }
        }

        return -1;
    }
}
