using System.Text.Json;

namespace Mlops.Training;

/// <summary>The members of <c>model.json</c> that tell how a model came to be.</summary>
internal static class TrainingLogJson
{
    public static void Write(Utf8JsonWriter json, TrainingLog log)
    {
        json.WriteNumber("rows", log.Rows);
        json.WriteNumber("validationRows", log.ValidationRows);
        json.WriteNumber("skippedRows", log.SkippedRows);
        json.WriteString("stoppedBecause", log.StoppedBecause);
        json.WritePropertyName("hyperParameters");
        using (var parameters = JsonDocument.Parse(log.HyperParameters)) parameters.RootElement.WriteTo(json);
        json.WriteStartArray("curve");
        foreach (var point in log.Curve) WritePoint(json, point);
        json.WriteEndArray();
    }

    public static TrainingLog Read(JsonElement json) => new(
        json.GetProperty("rows").GetInt64(),
        json.GetProperty("validationRows").GetInt64(),
        json.GetProperty("skippedRows").GetInt64(),
        [.. json.GetProperty("curve").EnumerateArray().Select(ReadPoint)],
        json.GetProperty("stoppedBecause").GetString() ?? throw new FormatException("'stoppedBecause' is null."),
        Compact(json.GetProperty("hyperParameters")));

    private static void WritePoint(Utf8JsonWriter json, TrainingIteration point)
    {
        json.WriteStartObject();
        json.WriteNumber("iteration", point.Iteration);
        json.WriteNumber("loss", point.Loss);
        json.WriteNumber("gradientNorm", point.GradientNorm);
        if (point.ValidationLoss is { } loss) json.WriteNumber("validationLoss", loss);
        json.WriteEndObject();
    }

    private static TrainingIteration ReadPoint(JsonElement json) => new(
        json.GetProperty("iteration").GetInt32(), json.GetProperty("loss").GetDouble(),
            json.GetProperty("gradientNorm").GetDouble())
    {
        ValidationLoss = json.TryGetProperty("validationLoss", out var loss) ? loss.GetDouble() : null,
    };

    private static string Compact(JsonElement json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) json.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
