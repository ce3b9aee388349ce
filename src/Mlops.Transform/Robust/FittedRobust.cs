using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedRobust(Robust operation, double median, double spread)
    : NumberOperation<FittedRobust.Kernel>(operation, new Kernel(median, spread == 0 ? 1 : spread), operation.Missing),
        INumberInverse
{
    public double Median => median;

    /// <summary>What is divided by: the difference of the two quantiles, as asked for; 0 when they are equal, and then values are only centred.</summary>
    public double Spread => spread;

    public double Invert(double output) => output * (spread == 0 ? 1 : spread) + median;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteNumber("median", median);
        json.WriteNumber("spread", spread);
    }

    internal readonly struct Kernel(double median, double divisor) : INumberKernel<double>
    {
        public double Apply(double value) => (value - median) / divisor;
    }
}
