using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedClip(Clip operation, double? low, double? high)
    : NumberOperation<FittedClip.Kernel>(
        operation, new Kernel(low ?? double.NegativeInfinity, high ?? double.PositiveInfinity), operation.Missing),
        INumberInverse
{
    public double? Low => low;

    public double? High => high;

    /// <summary>Both ends as float32, as features are.</summary>
    public override Domain Domain => new NumberRange((float?)low, (float?)high);

    /// <summary>What was cut comes back as the end it was cut to.</summary>
    public double Invert(double output) => output;

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
