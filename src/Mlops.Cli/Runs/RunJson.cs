using System.Text.Json;
using Mlops.Metadata;

namespace Mlops.Cli;

internal static class RunJson
{
    public static void WriteList(Utf8JsonWriter json, IReadOnlyList<RunRecord> runs)
    {
        json.WriteStartArray();
        foreach (var run in runs)
        {
            json.WriteStartObject();
            Properties(json, run);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, RunRecord run, IReadOnlyList<ExecutionRecord> executions)
    {
        json.WriteStartObject();
        Properties(json, run);
        json.WriteStartObject("environment");
        foreach (var (name, value) in run.Environment.OrderBy(p => p.Key, StringComparer.Ordinal)) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartArray("steps");
        foreach (var execution in executions) Execution(json, execution);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, RunRecord run)
    {
        json.WriteString("id", run.Id);
        json.WriteString("pipeline", run.Pipeline);
        json.WriteString("span", run.Span);
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(run.Status.ToString()));
        json.WriteString("reason", run.Reason);
        json.WriteStartArray("marks");
        foreach (var mark in run.Marks) json.WriteStringValue(mark);
        json.WriteEndArray();
        json.WriteString("startedAt", Text.Iso(run.StartedAt));
        if (run.EndedAt is { } end) json.WriteString("endedAt", Text.Iso(end));
    }

    private static void Execution(Utf8JsonWriter json, ExecutionRecord execution)
    {
        json.WriteStartObject();
        json.WriteString("step", execution.Step);
        json.WriteString("version", execution.StepVersion);
        json.WriteString("cacheKey", execution.CacheKey.Hex);
        json.WriteBoolean("fromCache", execution.FromCache);
        json.WriteString("startedAt", Text.Iso(execution.StartedAt));
        json.WriteString("endedAt", Text.Iso(execution.EndedAt));
        json.WritePropertyName("parameters");
        json.WriteRawValue(execution.Parameters);
        json.WriteStartObject("output");
        json.WriteString("kind", execution.Output.Kind);
        json.WriteString("digest", execution.Output.Digest.Hex);
        json.WriteEndObject();
        json.WriteStartObject("metrics");
        foreach (var (name, value) in execution.Metrics.OrderBy(m => m.Key, StringComparer.Ordinal))
            json.WriteNumber(name, value);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in execution.Findings) FindingJson.Write(json, finding);
        json.WriteEndArray();
        if (execution.StopReason is { } reason) json.WriteString("stopReason", reason);
        json.WriteEndObject();
    }
}
