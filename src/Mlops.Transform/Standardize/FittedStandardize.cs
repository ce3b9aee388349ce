using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedStandardize : DenseOperation
{
    private readonly Kernel kernel;
    private readonly float? missing;

    public FittedStandardize(Standardize operation, double mean, double standardDeviation)
        : base(operation)
    {
        Mean = mean;
        StandardDeviation = standardDeviation;
        kernel = new Kernel(mean, standardDeviation == 0 ? 1 : standardDeviation);
        missing = operation.Missing is { } value ? kernel.Apply(value) : null;
    }

    public double Mean { get; }

    /// <summary>Of the population; 0 for a constant column, whose values are only centred.</summary>
    public double StandardDeviation { get; }

    public override int Width => 1;

    public override int Write(ColumnData column, Span<float> output, int stride) =>
        NumberMap.Run(column, kernel, missing, output, stride);

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteNumber("mean", Mean);
        json.WriteNumber("standardDeviation", StandardDeviation);
    }

    private readonly struct Kernel(double mean, double divisor) : INumberKernel<float>
    {
        public float Apply(double value) => (float)((value - mean) / divisor);
    }
}
