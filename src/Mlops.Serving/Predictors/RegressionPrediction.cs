using System.Text.Json;

namespace Mlops.Serving;

/// <summary>The prediction of a regression.</summary>
/// <param name="Value">The predicted number, in the unit of the label.</param>
public readonly record struct RegressionPrediction(double Value) : IPrediction<RegressionPrediction>
{
    /// <inheritdoc/>
    public static RegressionPrediction Create(ModelOutput output) => new(output.Score);

    /// <summary>Writes <c>{"value":12.5}</c>.</summary>
    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteNumber("value"u8, Value);
        json.WriteEndObject();
    }
}
