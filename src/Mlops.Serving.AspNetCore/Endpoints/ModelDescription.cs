using System.Text.Json;

namespace Mlops.Serving.AspNetCore;

/// <summary>What GET on the route of a model answers.</summary>
internal static class ModelDescription
{
    public static void Write(Utf8JsonWriter json, ModelVersionInfo version, DataSchema schema)
    {
        json.WriteStartObject();
        json.WriteString("model", version.Model);
        if (version.Version is { } number) json.WriteNumber("version", number);
        json.WriteString("bundle", version.Bundle.Hex);
        json.WriteString("loadedAt", version.LoadedAt.UtcDateTime);
        json.WriteNumber("parityRows", version.ParityRows);
        json.WriteStartArray("columns");
        foreach (var field in schema.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("type", field.Type.ToString());
            json.WriteBoolean("required", !field.IsNullable);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
