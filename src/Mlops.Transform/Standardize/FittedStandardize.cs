using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedStandardize(Standardize operation, double mean, double standardDeviation)
    : NumberOperation<FittedStandardize.Kernel>(
        operation, new Kernel(mean, standardDeviation == 0 ? 1 : standardDeviation), operation.Missing), INumberInverse
{
    public double Mean => mean;

    /// <summary>Of the population; 0 for a constant column, whose values are only centred.</summary>
    public double StandardDeviation => standardDeviation;

    public double Invert(double output) => output * (standardDeviation == 0 ? 1 : standardDeviation) + mean;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteNumber("mean", mean);
        json.WriteNumber("standardDeviation", standardDeviation);
    }

    internal readonly struct Kernel(double mean, double divisor) : INumberKernel<double>
    {
        public double Apply(double value) => (value - mean) / divisor;
    }
}
