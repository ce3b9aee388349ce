using System.Globalization;
using System.Text.Json;

namespace Mlops.Metadata;

/// <summary>The JSON of a lineage graph: for the command line and for other programs.</summary>
public static class LineageJson
{
    /// <summary>
    /// Writes a graph as one JSON object with <c>start</c>, <c>files</c>, <c>artifacts</c>, <c>steps</c>, <c>versions</c> and
    /// <c>edges</c>.
    /// </summary>
    /// <param name="json">Where to write.</param>
    /// <param name="graph">The graph.</param>
    public static void Write(Utf8JsonWriter json, LineageGraph graph)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(graph);
        json.WriteStartObject();
        json.WriteString("start", graph.Start);
        WriteAll(json, "files", graph.Files, WriteFile);
        WriteAll(json, "artifacts", graph.Artifacts, WriteArtifact);
        WriteAll(json, "steps", graph.Steps, WriteStep);
        WriteAll(json, "versions", graph.Versions, WriteVersion);
        WriteAll(json, "edges", graph.Edges, WriteEdge);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFile(Utf8JsonWriter json, LineageFile file)
    {
        json.WriteString("id", LineageId.OfFile(file.Digest));
        json.WriteString("path", file.Uri);
        json.WriteString("sha256", file.Digest.Hex);
        if (file.Bytes is { } bytes) json.WriteNumber("bytes", bytes);
    }

    private static void WriteArtifact(Utf8JsonWriter json, ArtifactRef artifact)
    {
        json.WriteString("id", LineageId.Of(artifact));
        json.WriteString("kind", artifact.Kind);
        json.WriteString("sha256", artifact.Digest.Hex);
    }

    private static void WriteStep(Utf8JsonWriter json, ExecutionRecord step)
    {
        json.WriteString("id", LineageId.Of(step));
        json.WriteString("run", step.RunId);
        json.WriteString("step", step.Step);
        json.WriteString("version", step.StepVersion);
        json.WritePropertyName("parameters");
        json.WriteRawValue(step.Parameters);
        json.WriteString("startedAt", Iso(step.StartedAt));
        json.WriteString("endedAt", Iso(step.EndedAt));
        json.WriteNumber("seconds", (step.EndedAt - step.StartedAt).TotalSeconds);
        WriteAll(json, "inputs", step.Inputs, WriteInput);
        json.WriteString("output", LineageId.Of(step.Output));
        json.WriteStartObject("metrics");
        foreach (var (name, value) in step.Metrics.OrderBy(m => m.Key, StringComparer.Ordinal)) json.WriteNumber(name, value);
        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, ExecutionInput input)
    {
        json.WriteString("role", input.Role);
        json.WriteString("id", LineageId.Of(input.Artifact));
        if (input.Uri.Length > 0) json.WriteString("uri", input.Uri);
    }

    private static void WriteVersion(Utf8JsonWriter json, ModelVersion version)
    {
        json.WriteString("id", LineageId.Of(version));
        json.WriteString("model", version.Model);
        json.WriteNumber("version", version.Version);
        json.WriteString("bundle", LineageId.Of(version.Bundle));
        json.WriteString("run", version.RunId);
        json.WriteString("span", version.Span);
        json.WriteString("createdAt", Iso(version.CreatedAt));
        json.WriteBoolean("passedGates", version.PassedGates);
        json.WriteStartArray("gates");
        foreach (var gate in version.Gates) GateResultJson.Write(json, gate);
        json.WriteEndArray();
    }

    private static void WriteEdge(Utf8JsonWriter json, LineageEdge edge)
    {
        json.WriteString("from", edge.From);
        json.WriteString("to", edge.To);
        json.WriteString("role", edge.Role);
    }

    private static string Iso(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
