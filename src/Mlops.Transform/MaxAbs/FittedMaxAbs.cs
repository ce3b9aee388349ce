using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedMaxAbs(MaxAbs operation, double largest)
    : NumberOperation<FittedMaxAbs.Kernel>(operation, new Kernel(largest == 0 ? 1 : largest), operation.Missing),
        INumberInverse
{
    /// <summary>The largest magnitude; 0 when every value is 0.</summary>
    public double Largest => largest;

    public double Invert(double output) => output * (largest == 0 ? 1 : largest);

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets) => json.WriteNumber("largest", largest);

    internal readonly struct Kernel(double divisor) : INumberKernel<double>
    {
        public double Apply(double value) => value / divisor;
    }
}
