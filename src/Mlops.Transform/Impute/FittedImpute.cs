using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedImpute(Impute operation, double substitute) : DenseOperation(operation)
{
    public double Substitute => substitute;

    public override int Width => operation.Indicator ? 2 : 1;

    public override IReadOnlyList<string> Labels =>
        operation.Indicator ? [operation.Name, operation.Column.Name + " is missing"] : [];

    public override int Write(ColumnData column, Span<float> output, int stride)
    {
        NumberMap.Run(column, default(Same), (float)substitute, output, stride);
        return operation.Indicator ? NumberMap.Run(column, default(Zero), 1f, output[1..], stride) : -1;
    }

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets) => json.WriteNumber("substitute", substitute);

    private readonly struct Same : INumberKernel<float>
    {
        public float Apply(double value) => (float)value;
    }

    private readonly struct Zero : INumberKernel<float>
    {
        public float Apply(double value) => 0;
    }
}
