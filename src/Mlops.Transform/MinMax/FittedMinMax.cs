using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedMinMax : DenseOperation
{
    private readonly Kernel kernel;
    private readonly float? missing;

    public FittedMinMax(MinMax operation, double min, double max)
        : base(operation)
    {
        Min = min;
        Max = max;
        kernel = new Kernel(min, max > min ? max - min : 1, operation);
        missing = operation.Missing is { } value ? kernel.Apply(value) : null;
    }

    public double Min { get; }

    public double Max { get; }

    public override int Width => 1;

    public override int Write(ColumnData column, Span<float> output, int stride) =>
        NumberMap.Run(column, kernel, missing, output, stride);

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteNumber("min", Min);
        json.WriteNumber("max", Max);
    }

    private readonly struct Kernel(double min, double range, MinMax operation) : INumberKernel<float>
    {
        private readonly double low = operation.Low;
        private readonly double high = operation.High;
        private readonly double span = operation.High - operation.Low;
        private readonly bool clip = operation.Clip;

        public float Apply(double value)
        {
            var scaled = (value - min) / range * span + low;
            return (float)(clip ? Math.Clamp(scaled, low, high) : scaled);
        }
    }
}
