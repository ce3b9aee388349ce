using System.Text.Json;

namespace Mlops.Transform;

/// <param name="operation">What was asked for.</param>
/// <param name="seen">The smallest and the largest training value; null when there was none.</param>
internal sealed class FittedMinMax(MinMax operation, (double Min, double Max)? seen)
    : NumberOperation<FittedMinMax.Kernel>(operation, new Kernel(operation, seen), operation.Missing), INumberInverse
{
    private readonly Kernel kernel = new(operation, seen);

    /// <summary>The smallest and the largest training value; null when there was none.</summary>
    public (double Min, double Max)? Seen => seen;

    public override Domain? Domain =>
        operation.Clip || kernel.IsSigmoid ? new NumberRange((float)operation.Low, (float)operation.High) : null;

    /// <summary>What was cut comes back as the end of the training range.</summary>
    public double Invert(double output) => kernel.Invert(output);

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        if (seen is not var (min, max)) return;
        json.WriteNumber("min", min);
        json.WriteNumber("max", max);
    }

    internal readonly struct Kernel : INumberKernel<double>
    {
        private readonly double min;
        private readonly double range;
        private readonly double low;
        private readonly double high;
        private readonly double span;
        private readonly bool clip;

        public Kernel(MinMax operation, (double Min, double Max)? seen)
        {
            min = seen is { } known ? known.Min : 0;
            range = seen is { } wide && wide.Max > wide.Min ? wide.Max - wide.Min : 1;
            (low, high, span, clip) = (operation.Low, operation.High, operation.High - operation.Low, operation.Clip);
            IsSigmoid = operation.Rules == TransformRules.Tensorflow && !(seen is { } some && some.Max > some.Min);
        }

        /// <summary>True when there is no range, by the rules of TensorFlow Transform.</summary>
        public bool IsSigmoid { get; }

        public double Apply(double value)
        {
            var scaled = (IsSigmoid ? ExactExp.Sigmoid(value) : (value - min) / range) * span + low;
            return clip ? Math.Clamp(scaled, low, high) : scaled;
        }

        public double Invert(double output)
        {
            var share = (output - low) / span;
            return IsSigmoid ? ExactLog.Of(share) - ExactLog.OnePlus(-share) : share * range + min;
        }
    }
}
