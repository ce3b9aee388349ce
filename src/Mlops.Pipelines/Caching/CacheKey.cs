using System.Text.Json;

namespace Mlops.Pipelines;

/// <summary>The identity of a computation: the same key means the same artifact.</summary>
internal static class CacheKey
{
    /// <summary>
    /// The SHA-256 of a canonical JSON of name, version, kind, format, parameters, and the digests of the inputs in their order.
    /// Paths are not in it: a file that was moved is the same input.
    /// </summary>
    public static Digest Of(StepDefinition definition, IEnumerable<ArtifactRef> inputs, IEnumerable<ResolvedInput> resolved)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("step", definition.Name);
            json.WriteString("version", definition.Version);
            json.WriteString("kind", definition.Kind);
            json.WriteNumber("formatVersion", definition.FormatVersion);
            json.WritePropertyName("parameters");
            json.WriteRawValue(definition.Parameters.ToCanonicalJson());
            json.WriteStartArray("inputs");
            foreach (var input in inputs) Write(json, "", input);
            json.WriteEndArray();
            json.WriteStartArray("resolved");
            foreach (var input in resolved) Write(json, input.Role, input.Artifact);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Digest.Of(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string role, ArtifactRef artifact)
    {
        json.WriteStartArray();
        json.WriteStringValue(role);
        json.WriteStringValue(artifact.Kind);
        json.WriteStringValue(artifact.Digest.Hex);
        json.WriteEndArray();
    }
}
