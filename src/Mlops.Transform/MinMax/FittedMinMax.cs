using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedMinMax(MinMax operation, double min, double max)
    : NumberOperation<FittedMinMax.Kernel>(operation, new Kernel(min, max > min ? max - min : 1, operation), operation.Missing)
{
    public double Min => min;

    public double Max => max;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteNumber("min", min);
        json.WriteNumber("max", max);
    }

    internal readonly struct Kernel(double min, double range, MinMax operation) : INumberKernel<double>
    {
        private readonly double low = operation.Low;
        private readonly double high = operation.High;
        private readonly double span = operation.High - operation.Low;
        private readonly bool clip = operation.Clip;

        public double Apply(double value)
        {
            var scaled = (value - min) / range * span + low;
            return clip ? Math.Clamp(scaled, low, high) : scaled;
        }
    }
}
