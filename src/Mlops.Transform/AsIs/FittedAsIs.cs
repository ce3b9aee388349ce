using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedAsIs(AsIs operation) : NumberOperation<FittedImpute.Same>(operation, default, operation.Missing), INumberInverse
{
    public double Invert(double output) => output;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
    }
}
