using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedGaussian(Gaussian operation, double location, double scale, double left, double right)
    : NumberOperation<FittedGaussian.Kernel>(
        operation, new Kernel(location, scale, new TukeyCurve(left, right)), operation.Missing), INumberInverse
{
    public double Location => location;

    /// <summary>The scale; 0 for a constant column, whose values are only centred.</summary>
    public double Scale => scale;

    /// <summary>How long the tails are: below and above the location.</summary>
    public (double Left, double Right) Tails => (left, right);

    public double Invert(double output) => new TukeyCurve(left, right).Apply(output) * (scale == 0 ? 1 : scale) + location;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteNumber("location", location);
        json.WriteNumber("scale", scale);
        json.WriteNumber("left", left);
        json.WriteNumber("right", right);
    }

    internal readonly struct Kernel(double location, double scale, TukeyCurve curve) : INumberKernel<double>
    {
        private readonly double divisor = scale == 0 ? 1 : scale;

        public double Apply(double value) => curve.Invert((value - location) / divisor);
    }
}
