using System.Text.Json;

namespace Mlops.Serving;

/// <summary>The prediction of a binary classification.</summary>
/// <param name="Probability">The probability that the label is 1, 0 to 1.</param>
/// <param name="Label">The more likely label: true when the probability is at least one half.</param>
public readonly record struct BinaryPrediction(double Probability, bool Label) : IPrediction<BinaryPrediction>
{
    /// <inheritdoc/>
    public static BinaryPrediction Create(ModelOutput output) => new(output.Score, output.Label);

    /// <summary>Writes <c>{"probability":0.83,"label":true}</c>.</summary>
    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteNumber("probability"u8, Probability);
        json.WriteBoolean("label"u8, Label);
        json.WriteEndObject();
    }
}
