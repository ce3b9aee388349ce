using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedStandardizePerKey(StandardizePerKey operation, Vocabulary keys, double[] means, double[] deviations)
    : PerKeyOperation<FittedStandardizePerKey.Kernel>(operation, keys, new Kernel(means, deviations), operation.Missing)
{
    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteString("keys", PerKeyJson.Write(assets, operation, Vocabulary));
        json.WriteNumbers("means", means);
        json.WriteNumbers("standardDeviations", deviations);
    }

    internal readonly struct Kernel(double[] means, double[] deviations) : IKeyedKernel
    {
        private readonly double[] divisors = Array.ConvertAll(deviations, d => d == 0 ? 1 : d);

        public double Apply(double value, int key) => key < 0 ? value : (value - means[key]) / divisors[key];
    }
}
