using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedMinMaxPerKey(MinMaxPerKey operation, Vocabulary keys, double[] mins, double[] maxs)
    : PerKeyOperation<FittedMinMaxPerKey.Kernel>(operation, keys, new Kernel(operation, mins, maxs), operation.Missing)
{
    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteString("keys", PerKeyJson.Write(assets, operation, Vocabulary));
        json.WriteNumbers("min", mins);
        json.WriteNumbers("max", maxs);
    }

    internal readonly struct Kernel(MinMaxPerKey operation, double[] mins, double[] maxs) : IKeyedKernel
    {
        private readonly double low = operation.Low;
        private readonly double span = operation.High - operation.Low;

        public double Apply(double value, int key)
        {
            var hasRange = key >= 0 && maxs[key] > mins[key];
            return (hasRange ? (value - mins[key]) / (maxs[key] - mins[key]) : ExactExp.Sigmoid(value)) * span + low;
        }
    }
}
