using System.Text.Json;

namespace Mlops.Pipelines;

/// <summary>The JSON of a registration, described in <c>docs/formats/registration.md</c>.</summary>
internal static class RegisteredModelJson
{
    public const int FormatVersion = 1;

    public const string FileName = "registration.json";

    public static void Write(Utf8JsonWriter json, RegisteredModel registered)
    {
        json.WriteStartObject();
        json.WriteString("model", registered.Model);
        json.WriteNumber("version", registered.Version);
        json.WriteStartObject("bundle");
        json.WriteString("kind", registered.Bundle.Kind);
        json.WriteString("digest", registered.Bundle.Digest.Hex);
        json.WriteEndObject();
        json.WriteString("alias", registered.Alias);
        json.WriteBoolean("promoted", registered.Promoted);
        json.WriteStartArray("reasons");
        foreach (var reason in registered.Reasons) json.WriteStringValue(reason);
        json.WriteEndArray();
        json.WriteStartArray("gates");
        foreach (var gate in registered.Gates) GateResultJson.Write(json, gate);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static RegisteredModel Read(JsonElement json)
    {
        var bundle = json.GetProperty("bundle");
        return new RegisteredModel(
            json.GetProperty("model").GetString()!,
            json.GetProperty("version").GetInt32(),
            new ArtifactRef(bundle.GetProperty("kind").GetString()!, Digest.Parse(bundle.GetProperty("digest").GetString()!)))
        {
            Alias = json.GetProperty("alias").GetString()!,
            Promoted = json.GetProperty("promoted").GetBoolean(),
            Reasons = [.. json.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()!)],
            Gates = [.. json.GetProperty("gates").EnumerateArray().Select(GateResultJson.Read)],
        };
    }
}
