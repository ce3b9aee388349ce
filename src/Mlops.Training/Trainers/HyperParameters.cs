using System.Text.Json;

namespace Mlops.Training;

/// <summary>Hyper-parameters in canonical form.</summary>
internal static class HyperParameters
{
    public static StepParameters Of(ulong seed, double l1, double l2, int maxIterations, double tolerance,
        EarlyStop? earlyStop) =>
        StepParameters.None
            .WithJson("seed", json => json.WriteNumberValue(seed))
            .With("l1", l1)
            .With("l2", l2)
            .With("maxIterations", maxIterations)
            .With("tolerance", tolerance)
            .WithJson("earlyStop", json => Write(json, earlyStop));

    public static void Write(Utf8JsonWriter json, ClassWeights weights)
    {
        if (weights == ClassWeights.None) json.WriteStringValue("none");
        else if (weights == ClassWeights.Balanced) json.WriteStringValue("balanced");
        else
        {
            json.WriteStartArray();
            json.WriteNumberValue(weights.Negative.GetValueOrDefault());
            json.WriteNumberValue(weights.Positive.GetValueOrDefault());
            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, EarlyStop? earlyStop)
    {
        if (earlyStop is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteNumber("validationFraction", earlyStop.ValidationFraction);
        json.WriteNumber("patience", earlyStop.Patience);
        json.WriteNumber("minImprovement", earlyStop.MinImprovement);
        json.WriteEndObject();
    }
}
