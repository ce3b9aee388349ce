using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedLog : DenseOperation
{
    private readonly Kernel kernel;
    private readonly float? missing;

    public FittedLog(Log operation)
        : base(operation)
    {
        kernel = new Kernel(operation.Offset);
        missing = operation.Missing is { } value ? kernel.Apply(value) : null;
    }

    public override int Width => 1;

    public override int Write(ColumnData column, Span<float> output, int stride) =>
        NumberMap.Run(column, kernel, missing, output, stride);

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
    }

    private readonly struct Kernel(double offset) : INumberKernel<float>
    {
        public float Apply(double value) => (float)ExactLog.OnePlus(Math.Max(0, value - offset));
    }
}
