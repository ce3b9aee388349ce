using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedBucketizeInterpolated(BucketizeInterpolated operation, double[] boundaries)
    : NumberOperation<FittedBucketizeInterpolated.Kernel>(operation, new Kernel(boundaries),
        operation.Missing ?? (operation.Rules == TransformRules.Tensorflow ? double.NaN : null))
{
    public IReadOnlyList<double> Boundaries => boundaries;

    public override Domain Domain => new NumberRange(0, 1);

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        if (operation.Buckets.HasValue) json.WriteNumbers("boundaries", boundaries);
    }

    internal readonly struct Kernel(double[] boundaries) : INumberKernel<double>
    {
        private readonly BucketEdges edges = new(boundaries);
        private readonly double widest = boundaries.Length - 1;

        /// <summary>0 below the first boundary, 1 from the last one on, 0.5 for NaN.</summary>
        public double Apply(double value)
        {
            if (double.IsNaN(value)) return 0.5;
            var above = edges.Apply(value);
            if (above == 0) return 0;
            if (above == boundaries.Length) return 1;
            var low = boundaries[above - 1];
            return (above - 1 + (value - low) / (boundaries[above] - low)) / widest;
        }
    }
}
