using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedClip(Clip operation, double? low, double? high)
    : NumberOperation<FittedClip.Kernel>(
        operation, new Kernel(low ?? double.NegativeInfinity, high ?? double.PositiveInfinity), operation.Missing)
{
    public double? Low => low;

    public double? High => high;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        if (!operation.Learns) return;
        json.WriteOptional("from", low);
        json.WriteOptional("to", high);
    }

    internal readonly struct Kernel(double low, double high) : INumberKernel<double>
    {
        public double Apply(double value) => value < low ? low : value > high ? high : value;
    }
}
