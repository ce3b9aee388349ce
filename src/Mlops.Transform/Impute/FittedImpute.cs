using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedImpute(Impute operation, double substitute)
    : NumberOperation<FittedImpute.Same>(operation, default, substitute), INumberInverse
{
    public double Substitute => substitute;

    public override int Width => Operation.IsColumn ? 0 : operation.Indicator ? 2 : 1;

    public override IReadOnlyList<string> Labels =>
        operation.Indicator ? [operation.Name, operation.Column.Name + " is missing"] : [];

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var refused = base.Write(input, output, stride);
        return operation.Indicator ? NumberMap.Run(input[0], default(Zero), 1f, output[1..], stride) : refused;
    }

    public override RowGroup<float>? BindRow(in OperationInput row, int place) => !operation.Indicator
        ? base.BindRow(row, place)
        : NumberGroups.Bind<Narrow<Same>, float>(row[0], default, (float)substitute, place) is { } number
            && NumberGroups.Bind<Zero, float>(row[0], default, 1f, place + 1) is { } indicator
                ? new PairGroup(number, indicator)
                : null;

    /// <summary>What was missing comes back as the substitute.</summary>
    public double Invert(double output) => output;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets) => json.WriteNumber("substitute", substitute);

    internal readonly struct Same : INumberKernel<double>
    {
        public double Apply(double value) => value;
    }

    private readonly struct Zero : INumberKernel<float>
    {
        public float Apply(double value) => 0;
    }
}
